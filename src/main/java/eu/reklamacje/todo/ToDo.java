package eu.reklamacje.todo;

import eu.reklamacje.complaint.Access;
import java.time.LocalDate;

/**
 * Something that one person has to do about a complaint.
 *
 * @param personId who is to do it
 * @param due the day by which, in the office's zone
 */
public record ToDo(
        long id,
        long complaintId,
        String number,
        Access access,
        long personId,
        String text,
        LocalDate due,
        boolean done) {}
