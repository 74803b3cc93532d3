package eu.reklamacje.mail;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.family.Links;
import eu.reklamacje.message.Addresses;
import eu.reklamacje.message.MessageReader;
import eu.reklamacje.message.OutlookFile;
import eu.reklamacje.timeline.NewEntry;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people log from mails: one that waits in the Inbox, one that was forwarded, or a file that they drop. */
@Service
public class FromMail {

    private static final String FALLBACK_LANGUAGE = "en";

    private final ReceivedMails receivedMails;
    private final Sorting sorting;
    private final Intake intake;
    private final Colleagues people;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final Attachments attachments;
    private final Links links;
    private final Models models;
    private final MailSettings settings;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    FromMail(
            ReceivedMails receivedMails,
            Sorting sorting,
            Intake intake,
            Colleagues people,
            Complaints complaints,
            Correspondence correspondence,
            Attachments attachments,
            Links links,
            Models models,
            MailSettings settings,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.receivedMails = receivedMails;
        this.sorting = sorting;
        this.intake = intake;
        this.people = people;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.links = links;
        this.models = models;
        this.settings = settings;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /** Whether a file of this name is a mail. */
    public static boolean isMail(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".eml") || lower.endsWith(".msg");
    }

    /** What a waiting mail tells, for the wizard: of the customer who wrote it first, never of the colleague who passed it on. */
    @Transactional(readOnly = true)
    public Result<Facts> propose(long mail) {
        var entry = receivedMails
                .find(mail)
                .filter(found -> found.place() == Filing.WAITING || found.place() == Filing.FILED);
        if (entry.isEmpty()) return Result.refused("refused.mail.done");
        return read(receivedMails.raw(entry.get()))
                .map(read -> facts(read, entry.get().receivedAt()));
    }

    /** What a mail tells that somebody has as a file. */
    public Result<Facts> propose(byte[] raw) {
        signedIn.person();
        return read(raw).map(read -> facts(read, read.mail().sentAt()));
    }

    private Result<Read> read(byte[] raw) {
        try {
            var read = OutlookFile.is(raw)
                    ? Read.of(Identity.hash(raw), OutlookFile.read(raw), models.choosable(), settings.own())
                    : Read.of(raw, settings, models.choosable());
            return read.mail().from().isEmpty() && read.mail().text().isBlank()
                    ? Result.refused("refused.mail.unreadable")
                    : Result.done(read);
        } catch (IOException unreadable) {
            return Result.refused("refused.mail.unreadable");
        }
    }

    /** @param receivedAt of the mail itself; one inside it has its own date */
    private Facts facts(Read read, @Nullable Instant receivedAt) {
        // A form or a shop whose address is our own: who the customer is stands in the words only.
        if (settings.own().contains(read.mail().from())) return facts(read, receivedAt, "");
        if (!people.isColleague(read.mail().from()))
            return facts(read, receivedAt, read.mail().from());
        var original = original(read);
        return original.isPresent()
                ? facts(
                        original.get(),
                        original.get().mail().sentAt(),
                        original.get().mail().from())
                : facts(read, null, "");
    }

    private Optional<Read> original(Read forwarded) {
        return Original.in(forwarded.mail(), office.zone())
                .filter(mail -> !people.isColleague(mail.from()))
                .map(mail -> Read.of("", mail, models.choosable(), settings.own()));
    }

    private Facts facts(Read read, @Nullable Instant receivedAt, String from) {
        var facts = from.isEmpty() ? Facts.NONE.with(Fact.DESCRIPTION, read.words()) : read.facts(FALLBACK_LANGUAGE);
        // A mail that was only kept in somebody's program may have a sender's name, and no address.
        if (read.mail().from().isEmpty() && !read.mail().fromName().isBlank())
            facts = facts.with(Fact.CUSTOMER_NAME, read.mail().fromName());
        for (var proposal : read.proposed().entrySet()) facts = facts.with(proposal.getKey(), proposal.getValue());
        if (receivedAt == null || receivedAt.isAfter(clock.instant())) return facts;
        return facts.with(Fact.RECEIVED_AT, office.local(receivedAt).truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Records the complaint that a waiting mail is. It counts from the mail's true receipt, whatever was typed; only a colleague's
     * mail may tell of an earlier one.
     *
     * @param customerId an existing customer; null makes a new one
     */
    @Transactional
    public Result<Complaints.Recorded> record(long mail, Facts facts, @Nullable Long customerId, boolean takeIt) {
        if (settings.own()
                .contains(Addresses.canonical(facts.get(Fact.CUSTOMER_EMAIL).strip())))
            return Result.refused("refused.own-address");
        return sorting.settle(mail, entry -> {
            boolean passedOn = entry.sender() != null && people.isColleague(entry.sender());
            var received = office.local(entry.receivedAt()).truncatedTo(ChronoUnit.SECONDS);
            var counted = passedOn ? facts : facts.with(Fact.RECEIVED_AT, received);
            var recorded = complaints.record(counted, customerId, takeIt);
            return recorded.map(complaint -> {
                complaints.trace(complaint.id(), signedIn.person().id(), traced(entry));
                intake.keepFiles(mail, complaint.id(), MessageReader.read(receivedMails.raw(entry)));
                return complaint;
            });
        });
    }

    private NewEntry traced(Inbox.InboxMail entry) {
        return MailEntry.of(
                entry.id(),
                String.valueOf(entry.sender()),
                entry.subject(),
                receivedMails.words(entry.id()).fresh());
    }

    /** What a mail tells that belongs to a complaint already, for the case that is to be split from it. */
    @Transactional(readOnly = true)
    public Result<Facts> proposeSplit(long mail) {
        return splittable(mail)
                .flatMap(entry -> read(receivedMails.raw(entry)).map(read -> facts(read, entry.receivedAt())));
    }

    private Result<Inbox.InboxMail> splittable(long mail) {
        var entry = receivedMails
                .find(mail)
                .filter(found -> found.complaintId() != null
                        && (found.place() == Filing.COMPLAINT || found.place() == Filing.JOINED));
        if (entry.isEmpty()) return Result.refused("refused.mail.done");
        boolean mayWrite = complaints
                .find(Objects.requireNonNull(entry.get().complaintId()))
                .filter(ComplaintView::mayWrite)
                .isPresent();
        return mayWrite ? Result.done(entry.get()) : Result.refused(Rights.OWN_TEAM_WRITES);
    }

    /**
     * Records the second matter of a mail as a case of its own. It counts from the mail's true receipt; the mail and its files are
     * read in both.
     *
     * @param customerId an existing customer; null makes a new one
     */
    @Transactional
    public Result<Complaints.Recorded> split(long mail, Facts facts, @Nullable Long customerId, boolean takeIt) {
        return splittable(mail).flatMap(entry -> {
            long from = Objects.requireNonNull(entry.complaintId());
            complaints.lock(from);
            var received = office.local(entry.receivedAt()).truncatedTo(ChronoUnit.SECONDS);
            return complaints
                    .record(secret(facts, from).with(Fact.RECEIVED_AT, received), customerId, takeIt)
                    .map(fresh -> {
                        sorting.share(mail, fresh.id());
                        attachments.copy(mail, fresh.id());
                        links.split(from, fresh.id());
                        complaints.trace(fresh.id(), signedIn.person().id(), traced(entry));
                        return fresh;
                    });
        });
    }

    /** What comes out of a restricted case is restricted, too: it shows the same mail. */
    private Facts secret(Facts facts, long from) {
        return complaints.find(from).filter(ComplaintView::restricted).isPresent()
                ? facts.with(Fact.RESTRICTED, true)
                : facts;
    }

    /** Puts a mail that somebody has as a file into a complaint, with its true sender and date; each only once. */
    @Transactional
    public Result<Long> add(long complaint, byte[] raw) {
        return complaints.writable(complaint).flatMap(found -> read(raw).flatMap(read -> add(found, read, raw)));
    }

    private Result<Long> add(ComplaintView found, Read read, byte[] raw) {
        long complaint = found.id();
        var told = people.isColleague(read.mail().from()) ? original(read).orElse(read) : read;
        var sentAt = told.mail().sentAt();
        var at = sentAt == null || sentAt.isAfter(clock.instant()) ? clock.instant() : sentAt;
        // What the file is, is the identity; whose words it brings is the sender.
        var kept = read.told(told);
        try {
            var arrived = new Intake.Arrived("", found.teamId(), raw, at);
            long mail = intake.insert(arrived, kept, new Triage.Decision(Filing.JOINED, null), "", complaint);
            complaints.trace(
                    complaint,
                    signedIn.person().id(),
                    MailEntry.of(mail, told.mail().from(), told.mail().subject(), told.words()));
            if (told.danger()) correspondence.danger(complaint, mail);
            intake.keepFiles(mail, complaint, told.mail());
            return Result.done(mail);
        } catch (DuplicateKeyException known) {
            return Result.refused("refused.mail.known");
        }
    }
}
