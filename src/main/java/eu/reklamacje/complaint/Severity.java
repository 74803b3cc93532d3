package eu.reklamacje.complaint;

/** How bad it is, the worst first: the order is that of every list. */
public enum Severity {
    SAFETY,
    HIGH,
    NORMAL,
    LOW
}
