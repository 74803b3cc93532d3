package eu.reklamacje.mail;

import eu.reklamacje.complaint.Correspondence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides where a readable mail goes. Pure: what it needs to know of the database is asked before. */
final class Triage {

    private Triage() {}

    /**
     * What is known about a mail.
     *
     * @param referred the case that it names by a signed id or, failing that, by the number in its subject
     * @param belongs whether the sender is the customer of that case or has been written to in it
     * @param bounced the case of our letter that came back
     * @param satisfied what it answers to our question; null where it carries no signed answer that is new
     */
    record Known(
            Correspondence.@Nullable Case referred,
            boolean belongs,
            boolean bounced,
            boolean sameIdSeen,
            boolean blocked,
            boolean ours,
            boolean colleague,
            @Nullable Boolean satisfied) {}

    /** @param reason null where it needs none */
    record Decision(Place place, @Nullable Reason reason) {}

    static Decision decide(ParsedMail mail, Known known) {
        if (mail.report() != null) {
            if (known.bounced || !mail.report().failed()) return new Decision(Place.FILED, Reason.BOUNCE);
            return new Decision(Place.WAITING, Reason.LOST_BOUNCE);
        }
        if (known.ours) return new Decision(Place.FILED, Reason.OWN_MAIL);
        if (known.sameIdSeen) return new Decision(Place.WAITING, Reason.CHANGED_COPY);
        if (known.blocked) return new Decision(Place.FILED, Reason.BLOCKED);
        if (mail.from().isEmpty()) return new Decision(Place.WAITING, Reason.NO_SENDER);
        if (mail.automatic()) return new Decision(Place.FILED, Reason.ROBOT);
        if (known.colleague) return new Decision(Place.WAITING, Reason.COLLEAGUE);
        if (known.referred == null) return new Decision(Place.COMPLAINT, null);
        if (!known.belongs) return new Decision(Place.WAITING, Reason.STRANGER);
        var open = !known.referred.status().isFinished();
        if (!open && known.satisfied != null) {
            if (!known.satisfied) return new Decision(Place.WAITING, Reason.NOT_SATISFIED);
            if (mail.text().isBlank()) return new Decision(Place.FILED, Reason.SATISFIED);
        }
        return open ? new Decision(Place.JOINED, null) : new Decision(Place.WAITING, Reason.FINISHED_CASE);
    }

    /** The numbers of complaints that a subject names. */
    static List<String> numbers(String subject) {
        return java.util.regex.Pattern.compile("R-\\d{4}-\\d{6}")
                .matcher(subject)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }
}
