package eu.reklamacje.safety;

import eu.reklamacje.timeline.EntryType;

/** What is done about a danger. */
public enum SafetyEntry implements EntryType {
    SAFETY_MEASURE;
}
