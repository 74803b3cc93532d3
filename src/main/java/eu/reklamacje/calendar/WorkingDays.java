package eu.reklamacje.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Counts working days by policy.md, "How days are counted": those days count that the calendar does not call free, from the
 * day after the event on, or from the event itself where the policy says so. Dates only: who has an instant says first in which zone.
 */
public final class WorkingDays {

    /** No calendar is free for longer than this; a longer run is a calendar that never works. */
    private static final int LONGEST_BREAK = 400;

    private final Function<LocalDate, Day> calendar;
    private final boolean eventDayCounts;

    /**
     * @param calendar what a day is
     * @param eventDayCounts whether the day of the event is day 1, if it is a working day
     */
    WorkingDays(Function<LocalDate, Day> calendar, boolean eventDayCounts) {
        this.calendar = calendar;
        this.eventDayCounts = eventDayCounts;
    }

    public boolean isWorking(LocalDate day) {
        return calendar.apply(day).isWorking();
    }

    /**
     * The date on which a promise of so many working days falls due: the last of {@link #steps}.
     *
     * @param days at least 1
     */
    public LocalDate due(LocalDate event, int days) {
        return steps(event, days).getLast().day().date();
    }

    /**
     * The n-th working day after a day, which itself is never counted.
     *
     * @param days at least 1
     */
    public LocalDate after(LocalDate day, int days) {
        return steps(day.plusDays(1), days, day).getLast().day().date();
    }

    /**
     * Every day from the first that can count to the n-th working day, which is the last: the date and its explanation are one.
     *
     * @param days at least 1
     */
    public List<Step> steps(LocalDate event, int days) {
        return steps(eventDayCounts ? event : event.plusDays(1), days, event);
    }

    private List<Step> steps(LocalDate first, int days, LocalDate event) {
        if (days < 1) throw new IllegalArgumentException("not a number of working days: " + days);
        var steps = new ArrayList<Step>();
        int counted = 0;
        for (var day = calendar.apply(first);
                counted < days;
                day = calendar.apply(day.date().plusDays(1))) {
            if (steps.size() > days + counted + LONGEST_BREAK)
                throw new IllegalStateException("no working day within " + LONGEST_BREAK + " days of " + event);
            steps.add(new Step(day, day.isWorking() ? ++counted : 0));
        }
        return steps;
    }

    /**
     * The n-th working day before a day.
     *
     * @param days at least 1
     */
    public LocalDate before(LocalDate day, int days) {
        if (days < 1) throw new IllegalArgumentException("not a number of working days: " + days);
        for (int counted = 0; counted < days; counted++) day = previous(day);
        return day;
    }

    /**
     * Working days left: those after today up to and including the due date; due today is 0; overdue is minus those after
     * the due date up to and including today.
     */
    public int left(LocalDate today, LocalDate due) {
        return due.isBefore(today) ? -between(due, today) : between(today, due);
    }

    /** The working days after {@code from} up to and including {@code to}. */
    private int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isWorking(day)) count++;
        return count;
    }

    private LocalDate previous(LocalDate day) {
        var before = day;
        for (int tried = 0; tried < LONGEST_BREAK; tried++) {
            before = before.minusDays(1);
            if (isWorking(before)) return before;
        }
        throw new IllegalStateException("no working day within " + LONGEST_BREAK + " days before " + day);
    }
}
