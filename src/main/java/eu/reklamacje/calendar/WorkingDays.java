package eu.reklamacje.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Counts working days by policy.md, "How days are counted": the day of the event is day zero, Saturdays and Sundays are
 * none, and neither are the days that the calendar calls free. Dates only: who has an instant says first in which zone.
 */
public final class WorkingDays {

    /** No calendar is free for longer than this; a longer run is a calendar that never works. */
    private static final int LONGEST_BREAK = 400;

    private final Predicate<LocalDate> holiday;

    /** @param holiday whether a day is free although it is no weekend */
    public WorkingDays(Predicate<LocalDate> holiday) {
        this.holiday = holiday;
    }

    public boolean isWorking(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    /**
     * The n-th working day after the day of the event.
     *
     * @param days at least 1
     */
    public LocalDate after(LocalDate event, int days) {
        if (days < 1) throw new IllegalArgumentException("not a number of working days: " + days);
        var day = event;
        for (int counted = 0; counted < days; counted++) day = next(day);
        return day;
    }

    /**
     * The n-th working day before a day.
     *
     * @param days at least 1
     */
    public LocalDate before(LocalDate day, int days) {
        if (days < 1) throw new IllegalArgumentException("not a number of working days: " + days);
        for (int counted = 0; counted < days; counted++) day = step(day, -1);
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

    private LocalDate next(LocalDate day) {
        return step(day, 1);
    }

    private LocalDate step(LocalDate day, int direction) {
        for (int tried = 0; tried < LONGEST_BREAK; tried++) {
            day = day.plusDays(direction);
            if (isWorking(day)) return day;
        }
        throw new IllegalStateException("no working day within " + LONGEST_BREAK + " days of " + day);
    }
}
