package eu.reklamacje.complaint;

/** Whom a waiting complaint waits for. The promises run on. */
public enum WaitingFor {
    CUSTOMER,
    INSTALLER,
    SUPPLIER,
    OTHER
}
