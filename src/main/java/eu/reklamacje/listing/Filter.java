package eu.reklamacje.listing;

import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints to list. An empty set or text asks for nothing in particular.
 *
 * @param handlers ids; {@link #NOBODY} stands for those without a handler
 * @param dueFrom the earliest next due date
 * @param dueTo the latest next due date
 * @param serial a serial number, matched as {@link SerialNumbers} does
 * @param devices ids
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
        Set<Long> devices) {

    public static final long NOBODY = 0;

    public static final Filter ALL = new Filter(
            "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, "", "", null, Set.of());

    public Filter withText(String value) {
        return new Filter(
                value,
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
                devices);
    }

    public Filter withStatuses(Set<Status> value) {
        return new Filter(
                text,
                value,
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
                devices);
    }

    public Filter withTeams(Set<Long> value) {
        return new Filter(
                text,
                statuses,
                kinds,
                value,
                handlers,
                severities,
                countries,
                dueFrom,
                dueTo,
                model,
                serial,
                customer,
                devices);
    }

    public Filter withHandlers(Set<Long> value) {
        return new Filter(
                text,
                statuses,
                kinds,
                teams,
                value,
                severities,
                countries,
                dueFrom,
                dueTo,
                model,
                serial,
                customer,
                devices);
    }

    public Filter withDue(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filter(
                text,
                statuses,
                kinds,
                teams,
                handlers,
                severities,
                countries,
                from,
                to,
                model,
                serial,
                customer,
                devices);
    }

    public Filter withSerial(String value) {
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
                value,
                customer,
                devices);
    }

    public Filter withCustomer(@Nullable Long value) {
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
                value,
                devices);
    }

    /** About one of these devices; asked of the database only, see {@link #matches}. */
    public Filter withDevices(Set<Long> value) {
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
                value);
    }

    /** Whether a row belongs to the list, as the database would decide; text, customer and devices are left to the database. */
    public boolean matches(ComplaintSummary row) {
        return accepts(statuses, row.status())
                && accepts(kinds, row.kind())
                && accepts(teams, row.teamId())
                && accepts(handlers, row.handlerId() == null ? NOBODY : row.handlerId())
                && accepts(severities, row.severity())
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
