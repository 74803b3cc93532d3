package eu.reklamacje.policy;

/** To whom a stage speaks. Whoever is absent is represented by a substitute. */
public enum Recipient {
    HANDLER,
    /** Who usually stands in for the handler, also while the handler is there. */
    SUBSTITUTE,
    /** The supervisors of the complaint's team. */
    SUPERVISORS,
    /** The supervisors of all teams. */
    CHIEFS
}
