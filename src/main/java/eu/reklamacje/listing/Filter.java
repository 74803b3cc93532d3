package eu.reklamacje.listing;

import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.WaitingFor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints to list. An empty set or text asks for nothing in particular.
 *
 * @param handlers ids; {@link #NOBODY} stands for those without a handler
 * @param dueFrom the earliest next due date
 * @param dueTo the latest next due date
 * @param serial a serial number, matched as {@link SerialNumbers} does
 * @param devices ids
 * @param next which steps are next, and whose
 * @param special what only the database knows of a complaint
 */
public record Filter(
        String text,
        Set<Status> statuses,
        Set<Kind> kinds,
        Set<Long> teams,
        Set<Long> handlers,
        Set<Severity> severities,
        Set<String> countries,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        String model,
        String serial,
        @Nullable Long customer,
        Set<Long> devices,
        Next next,
        Special special) {

    /** What a complaint may have, and a row of a list does not show. */
    public enum Mark {
        /** It waits, and the day of its reminder has come. */
        REMINDED,
        /** The customer has written, and nobody who works on it has read that. */
        ANSWERED,
        /** A picture is among its files. */
        PHOTO,
        RESTRICTED
    }

    /**
     * @param marks all of them
     * @param waitingFor for one of whom it waits
     * @param receivedFrom the first instant of receipt
     * @param receivedBefore the one behind the last
     * @param silentSince the customer of an unfinished complaint has had nothing of us since then
     * @param on the day of which that is asked
     */
    public record Special(
            Set<Mark> marks,
            Set<WaitingFor> waitingFor,
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedBefore,
            @Nullable Instant silentSince,
            LocalDate on) {

        public static final Special NONE = of(Set.of(), Set.of());

        /** As it is asked, before its days are known. */
        public static Special of(Set<Mark> marks, Set<WaitingFor> waitingFor) {
            return new Special(marks, waitingFor, null, null, null, LocalDate.EPOCH);
        }

        boolean asks() {
            return !marks.isEmpty()
                    || !waitingFor.isEmpty()
                    || receivedFrom != null
                    || receivedBefore != null
                    || silentSince != null;
        }
    }

    /**
     * Which steps are next, and whose turn it is.
     *
     * @param on the day of which that is asked: time makes it somebody else's turn
     */
    public record Next(Set<Step> steps, Set<Turn> turns, LocalDate on) {

        public static final Next ANY = new Next(Set.of(), Set.of(), LocalDate.EPOCH);

        boolean accepts(@Nullable NextStep step) {
            if (steps.isEmpty() && turns.isEmpty()) return true;
            if (step == null) return false;
            var now = step.on(on);
            return Filter.accepts(steps, now.step()) && Filter.accepts(turns, now.turn());
        }
    }

    public static final long NOBODY = 0;

    /** Stands in a filter until the day is known on which it is asked. */
    public static final LocalDate ANY_DAY = LocalDate.EPOCH;

    public static final Filter ALL = new Filter(
            "",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            "",
            "",
            null,
            Set.of(),
            Next.ANY,
            Special.NONE);

    public Filter withText(String value) {
        return with(edit -> edit.text = value);
    }

    public Filter withStatuses(Set<Status> value) {
        return with(edit -> edit.statuses = value);
    }

    public Filter withKinds(Set<Kind> value) {
        return with(edit -> edit.kinds = value);
    }

    public Filter withSeverities(Set<Severity> value) {
        return with(edit -> edit.severities = value);
    }

    public Filter withCountries(Set<String> value) {
        return with(edit -> edit.countries = value);
    }

    public Filter withModel(String value) {
        return with(edit -> edit.model = value);
    }

    public Filter withTeams(Set<Long> value) {
        return with(edit -> edit.teams = value);
    }

    public Filter withHandlers(Set<Long> value) {
        return with(edit -> edit.handlers = value);
    }

    public Filter withDue(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(edit -> {
            edit.dueFrom = from;
            edit.dueTo = to;
        });
    }

    public Filter withCustomer(@Nullable Long value) {
        return with(edit -> edit.customer = value);
    }

    /** About one of these devices; asked of the database only, see {@link #matches}. */
    public Filter withDevices(Set<Long> value) {
        return with(edit -> edit.devices = value);
    }

    public Filter withNext(Next value) {
        return with(edit -> edit.next = value);
    }

    public Filter withSpecial(Special value) {
        return with(edit -> edit.special = value);
    }

    /** Whether {@link #matches} alone does not tell it. */
    public boolean asksDatabase() {
        return !text.isBlank() || special.asks();
    }

    private Filter with(Consumer<Edit> change) {
        var edit = new Edit(this);
        change.accept(edit);
        return edit.filter();
    }

    /** A filter while something in it becomes something else. */
    private static final class Edit {

        private String text;
        private Set<Status> statuses;
        private Set<Kind> kinds;
        private Set<Long> teams;
        private Set<Long> handlers;
        private Set<Severity> severities;
        private Set<String> countries;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private String model;
        private String serial;
        private @Nullable Long customer;
        private Set<Long> devices;
        private Next next;
        private Special special;

        private Edit(Filter from) {
            text = from.text;
            statuses = from.statuses;
            kinds = from.kinds;
            teams = from.teams;
            handlers = from.handlers;
            severities = from.severities;
            countries = from.countries;
            dueFrom = from.dueFrom;
            dueTo = from.dueTo;
            model = from.model;
            serial = from.serial;
            customer = from.customer;
            devices = from.devices;
            next = from.next;
            special = from.special;
        }

        private Filter filter() {
            return new Filter(
                    text,
                    statuses,
                    kinds,
                    teams,
                    handlers,
                    severities,
                    countries,
                    dueFrom,
                    dueTo,
                    model,
                    serial,
                    customer,
                    devices,
                    next,
                    special);
        }
    }

    /** Whether a row belongs to the list, as the database would decide; text, customer, devices and what is special are left to the database. */
    public boolean matches(ComplaintSummary row) {
        return accepts(statuses, row.status())
                && accepts(kinds, row.kind())
                && accepts(teams, row.teamId())
                && accepts(handlers, row.handlerId() == null ? NOBODY : row.handlerId())
                && accepts(severities, row.severity())
                && next.accepts(row.next())
                && (countries.isEmpty() || row.country() != null && countries.contains(row.country()))
                && (model.isBlank() || model.equalsIgnoreCase(row.model()))
                && (serial.isBlank()
                        || row.serial() != null
                                && SerialNumbers.key(row.serial()).equals(SerialNumbers.key(serial)))
                && (dueFrom == null || row.nextDue() != null && !row.nextDue().isBefore(dueFrom))
                && (dueTo == null || row.nextDue() != null && !row.nextDue().isAfter(dueTo));
    }

    private static <T> boolean accepts(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
