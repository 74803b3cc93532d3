package eu.reklamacje.todo;

import eu.reklamacje.timeline.EntryType;

/** What people give each other to do. */
public enum ToDoEntry implements EntryType {
    TO_DO_MADE
}
