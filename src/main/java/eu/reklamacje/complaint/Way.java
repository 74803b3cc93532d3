package eu.reklamacje.complaint;

/** How a contact reached the customer. */
public enum Way {
    TELEPHONE,
    EMAIL,
    LETTER
}
