package eu.reklamacje.complaint;

/** How a contact reached the customer. */
public enum ContactMethod {
    TELEPHONE,
    EMAIL,
    LETTER
}
