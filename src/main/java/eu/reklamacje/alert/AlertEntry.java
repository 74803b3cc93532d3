package eu.reklamacje.alert;

import eu.reklamacje.timeline.EntryType;

/** What people do with alerts. */
public enum AlertEntry implements EntryType {
    ALERT_SNOOZED;
}
