package eu.reklamacje.casefile;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.deadline.DeadlineEntry;
import eu.reklamacje.decision.DecisionEntry;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.LetterEntry;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.MailEntry;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.timeline.TimelineSeals;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What goes into a complaint file, and what a redacted one leaves out. */
@Component
class FileParts {

    private static final Set<EntryType> FOR_ALL = Set.of(
            ComplaintEntry.RECORDED,
            ComplaintEntry.FACTS_CHANGED,
            ComplaintEntry.CUSTOMER_CHANGED,
            ComplaintEntry.DEVICE_CHANGED,
            ComplaintEntry.RECEIPT_CORRECTED,
            ComplaintEntry.STATUS_CHANGED,
            ComplaintEntry.CONTACT,
            MailEntry.MAIL_RECEIVED,
            LetterEntry.LETTER_SENT,
            LetterEntry.LETTER_BOUNCED,
            DeadlineEntry.EXTENDED,
            DeadlineEntry.DATE_MOVED,
            DecisionEntry.DECISION_TOLD,
            ComplaintEntry.REPLACED,
            DecisionEntry.SATISFACTION,
            CaseFileEntry.FILE_MADE);

    private final TimelineSeals seals;
    private final Letters letters;
    private final ReceivedMails receivedMails;
    private final Attachments attachments;
    private final Correspondence correspondence;

    FileParts(
            TimelineSeals seals,
            Letters letters,
            ReceivedMails receivedMails,
            Attachments attachments,
            Correspondence correspondence) {
        this.seals = seals;
        this.letters = letters;
        this.receivedMails = receivedMails;
        this.attachments = attachments;
        this.correspondence = correspondence;
    }

    /** What goes into the file. */
    record Parts(
            List<TimelineSeals.Sealed> timeline,
            List<Letter> letters,
            List<Inbox.InboxMail> mails,
            List<Attachments.Attachment> files) {

        long bytes(Contents contents) {
            return mails.stream()
                            .mapToLong(mail -> contents.size(mail.rawHash()))
                            .sum()
                    + files.stream().mapToLong(Attachments.Attachment::size).sum();
        }
    }

    /** @param redacted without third parties and internal notes */
    Parts of(long complaint, boolean redacted) {
        var all = new Parts(
                seals.of(complaint),
                letters.of(complaint).reversed(),
                receivedMails.of(complaint),
                attachments.of(complaint));
        if (!redacted) return all;
        var own = correspondence
                .find(complaint)
                .map(Correspondence.Case::customerEmails)
                .orElse(Set.of());
        var mails = all.mails.stream()
                .filter(mail ->
                        mail.sender() != null && own.contains(mail.sender().toLowerCase(Locale.ROOT)))
                .toList();
        var fromThem = mails.stream().map(Inbox.InboxMail::id).collect(Collectors.toSet());
        return new Parts(
                all.timeline,
                all.letters.stream()
                        .filter(letter -> letter.kind().isForCustomer())
                        .toList(),
                mails,
                // A file whose mail is not known may be anybody's.
                all.files.stream()
                        .filter(file -> file.mailId() != null && fromThem.contains(file.mailId()))
                        .toList());
    }

    /** Whether a redacted file says no more of an entry than that it is there. */
    boolean isWithheld(TimelineEntry entry, Parts parts) {
        if (!FOR_ALL.contains(entry.type())) return true;
        return switch (entry.type()) {
            case ComplaintEntry.STATUS_CHANGED -> !entry.text("reason").isBlank();
            // Whatever keeps a promise was said to the customer; the rest, to anybody.
            case ComplaintEntry.CONTACT -> entry.text("meaning").equals(ContactPurpose.OTHER.name());
            case LetterEntry _ ->
                parts.letters.stream()
                        .noneMatch(letter -> String.valueOf(letter.id()).equals(entry.text("letter")));
            case MailEntry _ ->
                parts.mails.stream().noneMatch(mail -> String.valueOf(mail.id()).equals(entry.text("mail")));
            default -> false;
        };
    }
}
