package eu.reklamacje.listing.ui;

import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.listing.Filter;
import java.time.LocalDate;

/** When the next promise falls due, in working days from today; the groups of the start page, and a filter of the lists. */
public enum DueRange {
    OVERDUE,
    TODAY,
    DAYS_1_3,
    DAYS_4_5,
    DAYS_6_10,
    LATER;

    /** The group of a number of working days left; the groups are disjoint. */
    public static DueRange of(int left) {
        if (left < 0) return OVERDUE;
        if (left == 0) return TODAY;
        if (left <= 3) return DAYS_1_3;
        if (left <= 5) return DAYS_4_5;
        return left <= 10 ? DAYS_6_10 : LATER;
    }

    Filter narrow(Filter filter, LocalDate today, TeamCalendar calendar) {
        var days = calendar.days();
        return switch (this) {
            case OVERDUE -> filter.withDue(null, today.minusDays(1));
            case TODAY -> filter.withDue(today, today);
            case DAYS_1_3 -> filter.withDue(today.plusDays(1), days.after(today, 3));
            case DAYS_4_5 -> filter.withDue(days.after(today, 3).plusDays(1), days.after(today, 5));
            case DAYS_6_10 -> filter.withDue(days.after(today, 5).plusDays(1), days.after(today, 10));
            case LATER -> filter.withDue(days.after(today, 10).plusDays(1), null);
        };
    }
}
