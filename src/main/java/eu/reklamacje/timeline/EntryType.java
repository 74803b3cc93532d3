package eu.reklamacje.timeline;

/** What kind of thing happened. Each feature brings its own, as an enum: a name stands in sealed chains, and never changes. */
public interface EntryType {

    /** As it is stored; no two features have the same. */
    String name();

    /** Whether it gives the person of the entry a hand in the case (P13); having read it does not. */
    default boolean isInvolvement() {
        return false;
    }

    /** Whether the customer said it, or others outside: whoever took it in has only passed it on. */
    default boolean isFromOutside() {
        return false;
    }

    /** What a reader takes it for. */
    enum Sort {
        /** Said by the customer or to them, or by others whom we have asked. */
        CONVERSATION,
        /** Said among colleagues. */
        NOTE,
        /** Something became something else. */
        CHANGE
    }

    default Sort sort() {
        return Sort.CHANGE;
    }
}
