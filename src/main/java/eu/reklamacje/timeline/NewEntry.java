package eu.reklamacje.timeline;

import java.util.Map;

/** What another feature puts on a complaint's timeline: its own type, with the data that its words need. */
public record NewEntry(EntryType type, Map<String, ?> data) {}
