package eu.reklamacje.family;

import eu.reklamacje.timeline.EntryType;

/** What binds cases to each other. */
public enum FamilyEntry implements EntryType {
    LINKED,
    UNLINKED,
    /** A mail with two matters became two cases. */
    SPLIT,
    MERGED,
    UNMERGED;
}
