package eu.reklamacje.calendar;

/**
 * A day on the way from an event to a date.
 *
 * @param number the how many-eth working day after the event; 0 where the day is skipped
 */
public record Step(Day day, int number) {

    public boolean isCounted() {
        return number > 0;
    }
}
