package eu.reklamacje.letter;

/** How a letter goes to the customer. */
public enum DispatchMethod {
    EMAIL,
    /** Printed; it has left when somebody records the dispatch. */
    POST
}
