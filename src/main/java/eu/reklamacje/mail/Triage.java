package eu.reklamacje.mail;

import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Fact;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a mail goes. Nothing that a person may have written is filed unseen. Pure: what it needs to know of the database
 * is asked before.
 */
final class Triage {

    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{6}");

    private Triage() {}

    /** By what a mail names a case. */
    enum Proof {
        NONE,
        /** The number in its subject, which anybody can write. */
        NUMBER,
        /** Our signed id, the id of a mail that we have stored, or a number in a mail whose sender our server has authenticated. */
        SURE
    }

    /**
     * What is known about a mail.
     *
     * @param referred the case that it names
     * @param belongs whether the sender is the customer of that case or has been written to in it
     * @param bounced the case of our letter that came back
     * @param ours whether it carries our own signed id as its own
     * @param ownAddress whether only we ourselves are named as its sender
     * @param satisfied what it answers to our question; null where it carries no signed answer that is new
     */
    record Known(
            Correspondence.@Nullable Case referred,
            Proof proof,
            boolean belongs,
            boolean bounced,
            boolean sameIdSeen,
            boolean blocked,
            boolean ours,
            boolean ownAddress,
            boolean colleague,
            @Nullable Boolean satisfied) {}

    /** @param reason null where it needs none */
    record Decision(Filing place, @Nullable Reason reason) {}

    static Decision decide(Read read, Known known) {
        if (read.report() != null) return known.bounced ? filed(Reason.BOUNCE) : waiting(Reason.LOST_BOUNCE);
        if (known.ours) return filed(Reason.OWN_MAIL);
        if (known.sameIdSeen) return waiting(Reason.CHANGED_COPY);
        if (read.limit() != null) return waiting(read.limit());
        if (known.blocked) return read.danger() ? waiting(Reason.BLOCKED) : filed(Reason.BLOCKED);
        if (read.mail().wraps().contains(eu.reklamacje.message.Message.Wrap.ENCRYPTED))
            return waiting(Reason.ENCRYPTED);
        return switch (read.kind()) {
            case SPAM -> waiting(Reason.SPAM);
            case READ_RECEIPT -> notice(read, Reason.READ_RECEIPT);
            case REACTION -> notice(read, Reason.REACTION);
            case CALENDAR_ANSWER -> notice(read, Reason.CALENDAR_ANSWER);
            case ABSENCE -> absence(read, known);
            case AUTOMATIC -> automatic(read, known);
            case LIST ->
                known.referred != null && known.belongs && known.proof == Proof.SURE
                        ? written(read, known)
                        : waiting(Reason.LIST);
            case LIKELY_ABSENCE ->
                known.referred != null && !tells(read) ? waiting(Reason.ABSENCE) : written(read, known);
            case PERSON -> written(read, known);
        };
    }

    /** What a program says about our letter asks for nothing, unless there are words of danger in it. */
    private static Decision notice(Read read, Reason reason) {
        return read.danger() ? waiting(reason) : filed(reason);
    }

    private static Decision absence(Read read, Known known) {
        boolean told = known.referred == null ? tells(read) : read.danger();
        return told ? waiting(Reason.ABSENCE) : filed(Reason.ABSENCE);
    }

    private static Decision automatic(Read read, Known known) {
        if (read.mail().from().isEmpty()) return waiting(Reason.NO_SENDER);
        boolean asks = tells(read) || known.referred != null && known.belongs || !MailKind.isRobot(read.mail());
        return asks ? waiting(Reason.ROBOT) : filed(Reason.ROBOT);
    }

    private static boolean tells(Read read) {
        return read.danger() || read.proposed().containsKey(Fact.SERIAL) || ComplaintWords.in(read.words());
    }

    private static Decision written(Read read, Known known) {
        if (read.mail().from().isEmpty()) return waiting(Reason.NO_SENDER);
        if (known.ownAddress) return waiting(Reason.OWN_ADDRESS);
        if (known.colleague) return waiting(Reason.COLLEAGUE);
        if (known.referred == null) return new Decision(Filing.COMPLAINT, null);
        if (!known.belongs) return waiting(Reason.STRANGER);
        if (known.proof == Proof.NUMBER && !known.referred.status().isFinished()) return waiting(Reason.UNPROVEN);
        return answer(read, known, known.referred);
    }

    private static Decision answer(Read read, Known known, Correspondence.Case referred) {
        if (!referred.status().isFinished()) return new Decision(Filing.JOINED, null);
        if (known.satisfied != null && !known.satisfied) return waiting(Reason.NOT_SATISFIED);
        if (known.satisfied != null && read.mail().text().isBlank()) return filed(Reason.SATISFIED);
        return waiting(Reason.FINISHED_CASE);
    }

    private static Decision waiting(Reason reason) {
        return new Decision(Filing.WAITING, reason);
    }

    private static Decision filed(Reason reason) {
        return new Decision(Filing.FILED, reason);
    }

    /** The numbers of complaints that a subject names. */
    static List<String> numbers(String subject) {
        return NUMBER.matcher(subject)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
