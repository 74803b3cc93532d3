package eu.reklamacje.decision;

import eu.reklamacje.timeline.EntryType;

/** The way of a decision, and what the customer thinks of it. */
public enum DecisionEntry implements EntryType {
    DECISION_ASKED,
    DECISION_APPROVED,
    DECISION_DECLINED,
    DECISION_TOLD,
    SATISFACTION;

    @Override
    public boolean isInvolvement() {
        return this != SATISFACTION;
    }
}
