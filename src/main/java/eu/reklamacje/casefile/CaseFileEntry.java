package eu.reklamacje.casefile;

import eu.reklamacje.timeline.EntryType;

/** What is taken out of the house. */
public enum CaseFileEntry implements EntryType {
    FILE_MADE;
}
