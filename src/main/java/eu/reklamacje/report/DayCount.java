package eu.reklamacje.report;

import eu.reklamacje.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Working days between days, counted once and then looked up: for many pairs of the same calendar. */
final class DayCount {

    private final LocalDate first;
    /** For each day from the first on: how many working days there were up to it and with it. */
    private final int[] upTo;

    DayCount(WorkingDays days, LocalDate first, LocalDate last) {
        this.first = first;
        upTo = new int[(int) ChronoUnit.DAYS.between(first, last) + 1];
        for (int at = 0; at < upTo.length; at++)
            upTo[at] = (at == 0 ? 0 : upTo[at - 1]) + (days.isWorking(first.plusDays(at)) ? 1 : 0);
    }

    /** The working days after the one, up to and with the other; none where that is not later. */
    int between(LocalDate from, LocalDate to) {
        return Math.max(0, at(to) - at(from));
    }

    private int at(LocalDate day) {
        return upTo[Math.clamp(ChronoUnit.DAYS.between(first, day), 0, upTo.length - 1)];
    }
}
