package eu.reklamacje.letter;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.message.Addresses;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do with letters. A letter is stored in the transaction that causes it, and leaves by background work or by post. */
@Service
public class Letters {

    private static final int LONGEST_REASON = 300;

    private final Outbox letters;
    private final Delivery delivery;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Extensions extensions;
    private final Answering answering;
    private final LetterTexts texts;
    private final LetterPdf pdf;
    private final LetterSettings settings;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Office office;
    private final Clock clock;

    Letters(
            Outbox letters,
            Delivery delivery,
            Complaints complaints,
            Attachments attachments,
            Extensions extensions,
            Answering answering,
            LetterTexts texts,
            LetterPdf pdf,
            LetterSettings settings,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Office office,
            Clock clock) {
        this.letters = letters;
        this.delivery = delivery;
        this.complaints = complaints;
        this.attachments = attachments;
        this.extensions = extensions;
        this.answering = answering;
        this.texts = texts;
        this.pdf = pdf;
        this.settings = settings;
        this.signedIn = signedIn;
        this.events = events;
        this.office = office;
        this.clock = clock;
    }

    /**
     * A letter as somebody has written it.
     *
     * @param recipient a mail address, or the name and address on the envelope
     * @param copies further mail addresses, as typed
     * @param files the attachments of the complaint that go with it
     * @param awaits for whom the case waits when it has left; null where that is the kind's own business
     */
    public record Written(
            LetterKind kind,
            DispatchMethod way,
            String language,
            String recipient,
            String copies,
            String subject,
            String body,
            List<Long> files,
            @Nullable Wait awaits) {

        /** One that makes the case wait as its kind does. */
        public Written(
                LetterKind kind,
                DispatchMethod way,
                String language,
                String recipient,
                String copies,
                String subject,
                String body,
                List<Long> files) {
            this(kind, way, language, recipient, copies, subject, body, files, null);
        }

        /** The same letter as somebody has changed it. */
        public Written to(DispatchMethod byWay, String whom, String about, String text) {
            return new Written(kind, byWay, language, whom, "", about, text, List.of(), awaits);
        }

        /** The same with another text. */
        public Written with(String text) {
            return new Written(kind, way, language, recipient, copies, subject, text, files, awaits);
        }

        /** The same as a letter of another kind. */
        public Written as(LetterKind other) {
            return new Written(other, way, language, recipient, copies, subject, body, files, awaits);
        }
    }

    /**
     * For whom the case waits, once a letter has left.
     *
     * @param remindOn the day on which the handler is reminded, in the office's zone; after today
     */
    public record Wait(WaitingFor whom, LocalDate remindOn) {}

    /** The template of the kind with the complaint's data in it, in the customer's language where there is such a one. */
    @Transactional(readOnly = true)
    public Result<Written> propose(long complaint, LetterKind kind, String language) {
        if (complaints.find(complaint).isEmpty()) return Result.refused("refused.unknown-complaint");
        return Result.done(texts.write(complaint, kind, language, signedIn.person()));
    }

    /** Published in the transaction that takes a letter back before it has left. */
    public record TakenBack(long letter) {}

    /**
     * Puts a letter into the outbox, from which it can be taken back for a while; or with those that are to be posted. An outcome is
     * told by a decision, not by just any letter.
     */
    @Transactional
    public Result<Long> send(long complaint, Written written) {
        return written.kind.tellsDecision() ? Result.refused("refused.letter.decision") : sendAny(complaint, written);
    }

    /** The same for the letter of a decision, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<Long> sendDecision(long complaint, Written written) {
        return sendAny(complaint, written);
    }

    private Result<Long> sendAny(long complaint, Written written) {
        return complaints
                .writable(complaint)
                .flatMap(_ -> LetterRules.clean(written).flatMap(letter -> {
                    var date = refusedDate(complaint, letter).or(() -> refusedWait(letter));
                    if (date.isPresent()) return Result.refused(date.get());
                    var chosen = attachments.of(complaint).stream()
                            .filter(file -> letter.files.contains(file.id()))
                            .toList();
                    if (chosen.stream().mapToLong(Attachments.Attachment::size).sum() > settings.largestFiles())
                        return Result.refused("refused.letter.files", settings.largestFiles() / 1_000_000);
                    var files = chosen.stream()
                            .map(file -> new LetterEntity.Enclosure(file.name(), file.hash()))
                            .toList();
                    var leaves = clock.instant().plus(settings.undo());
                    return Result.done(
                            letters.add(complaint, letter, signedIn.person().id(), leaves, files));
                }));
    }

    /** P7: the date moves by a letter that names it, and only to one that a supervisor has approved. */
    private Optional<Text> refusedDate(long complaint, Written letter) {
        if (letter.kind != LetterKind.EXPLANATION) return Optional.empty();
        var approved = extensions.approved(complaint);
        if (approved.isEmpty()) return Optional.of(Text.of("refused.letter.no-extension"));
        return LetterTexts.names(letter.body, approved.get(), letter.language)
                ? Optional.empty()
                : Optional.of(Text.of("refused.letter.without-date"));
    }

    private Optional<Text> refusedWait(Written letter) {
        return letter.awaits == null || letter.awaits.remindOn.isAfter(office.today(clock))
                ? Optional.empty()
                : Optional.of(Text.of("refused.move.reminder"));
    }

    /** What the customer wrote last, for a quotation; for whoever may read it. */
    @Transactional(readOnly = true)
    public Optional<String> quotable(long complaint) {
        return complaints
                .find(complaint)
                .flatMap(found -> answering
                        .lastWords(complaint)
                        .or(() ->
                                Optional.of(found.facts().get(Fact.DESCRIPTION)).filter(words -> !words.isBlank())));
    }

    /** Takes a letter back that has not left yet. */
    @Transactional
    public Result<Long> takeBack(long id) {
        return change(id, letter -> {
            if (letter.state() != LetterState.WAITING && letter.state() != LetterState.TO_POST)
                return Result.refused("refused.letter.gone");
            letters.mark(letter, LetterState.CANCELLED, null);
            events.publishEvent(new TakenBack(id));
            return Result.done(id);
        });
    }

    /** Tries a letter again that nobody took, or that came back. */
    @Transactional
    public Result<Long> tryAgain(long id) {
        return change(id, letter -> {
            if (letter.state() != LetterState.FAILED && letter.state() != LetterState.BOUNCED)
                return Result.refused("refused.letter.again");
            if (letter.kind().tellsDecision()) return Result.refused("refused.letter.decision");
            var again = new Written(
                    letter.kind(),
                    letter.way(),
                    letter.language(),
                    letter.recipient(),
                    letter.copies(),
                    letter.subject(),
                    letters.body(id),
                    List.of());
            return Result.done(letters.add(
                    letter.complaintId(),
                    again,
                    signedIn.person().id(),
                    clock.instant(),
                    letters.content(id).files()));
        });
    }

    /**
     * Records that a printed letter was posted: from then on it has told what it tells.
     *
     * @param on the day in the office's zone; not in the future, and not before the letter was written
     */
    @Transactional
    public Result<Long> posted(long id, LocalDate on) {
        return change(id, letter -> {
            if (letter.state() != LetterState.TO_POST) return Result.refused("refused.letter.gone");
            var today = office.today(clock);
            var written = office.local(letter.writtenAt()).toLocalDate();
            if (on.isAfter(today)) return Result.refused("problem.future");
            if (on.isBefore(written)) return Result.refused("refused.letter.before-written");
            delivery.posted(letter, instantOn(on, today), signedIn.person().id());
            return Result.done(id);
        });
    }

    /** Of a day gone by nobody knows the hour: its last minute, which no promise gains by. */
    private Instant instantOn(LocalDate day, LocalDate today) {
        return day.equals(today) ? clock.instant() : office.instant(day.atTime(23, 59));
    }

    /** The post brought a letter back: what it told was not told. */
    @Transactional
    public Result<Long> cameBack(long id, String reason) {
        if (reason.isBlank()) return Result.refused("refused.move.reason");
        if (reason.length() > LONGEST_REASON)
            return Result.refused("problem.too-long", LONGEST_REASON, reason.length());
        return change(id, letter -> {
            if (letter.state() != LetterState.SENT || letter.way() != DispatchMethod.POST)
                return Result.refused("refused.letter.not-posted");
            delivery.bounced(letter, "", reason.strip());
            return Result.done(id);
        });
    }

    private Result<Long> change(long id, Function<Letter, Result<Long>> change) {
        var locked = letters.lock(id);
        if (locked.isEmpty()) return Result.refused("refused.unknown-complaint");
        return complaints.writable(locked.get().complaintId()).flatMap(_ -> change.apply(locked.get()));
    }

    /** The letters of a complaint, the newest first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Letter> of(long complaint) {
        return complaints
                .find(complaint)
                .map(found -> letters.of(complaint, found.number()))
                .orElse(List.of());
    }

    /** The last letter that went this way to the customer, where it went to another address. */
    @Transactional(readOnly = true)
    public Optional<Letter> lastElsewhere(long complaint, DispatchMethod way, String recipient) {
        return of(complaint).stream()
                .filter(letter -> letter.way() == way && letter.kind().isForCustomer())
                .filter(letter -> letter.state() != LetterState.CANCELLED)
                .findFirst()
                .filter(last -> !sameAddress(last.recipient(), recipient));
    }

    private static boolean sameAddress(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip())
                || Addresses.canonical(one.strip()).equals(Addresses.canonical(other.strip()));
    }

    /** The letter, for whoever may read its complaint. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(long id) {
        return letters.find(id)
                .filter(letter -> complaints.find(letter.complaintId()).isPresent());
    }

    /** The letter's text as it left, or is to leave, for whoever may read it; empty for everybody else. */
    @Transactional(readOnly = true)
    public String text(long id) {
        return find(id).map(letter -> letters.body(letter.id())).orElse("");
    }

    /** Writes the letter out as a tagged PDF with the letterhead, for whoever may read it; nothing for everybody else. */
    @Transactional(readOnly = true)
    public void writePdf(long id, OutputStream output) throws IOException {
        var found = find(id);
        if (found.isPresent()) pdf.write(found.get(), letters.body(id), output);
    }

    /** How a letter would look in print that is still being written. */
    @Transactional(readOnly = true)
    public void preview(long complaint, Written letter, OutputStream output) throws IOException {
        var found = complaints.find(complaint);
        if (found.isPresent()) pdf.write(found.get().number(), letter, clock.instant(), output);
    }

    /** A template with made-up data in it, so that its writer sees what becomes of it. */
    public String sample(String text, String language) {
        return texts.sample(text, language);
    }

    /** The outbox: the newest letters in a state, without those of complaints that I may not read. */
    @Transactional(readOnly = true)
    public List<Letter> outbox(LetterState state, int most) {
        var person = signedIn.person();
        return letters.in(state, most).stream()
                .filter(seen -> Rights.mayRead(person, seen.access()))
                .map(Outbox.Seen::letter)
                .toList();
    }
}
