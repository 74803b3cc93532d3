package eu.reklamacje.letter;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Briefs;
import eu.reklamacje.complaint.ComplaintBrief;
import eu.reklamacje.letter.LetterEntity.Enclosure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The letters, written and on their way. Whose they are, and who may read them, is the caller's business. */
@Component
class Outbox {

    private static final int MOST_OF_ONE = 100;

    private final LetterRepository letters;
    private final Briefs briefs;
    private final Answering answering;
    private final Signatures signatures;
    private final LetterSettings settings;
    private final Changes changes;
    private final Clock clock;

    Outbox(
            LetterRepository letters,
            Briefs briefs,
            Answering answering,
            Signatures signatures,
            LetterSettings settings,
            Changes changes,
            Clock clock) {
        this.letters = letters;
        this.briefs = briefs;
        this.answering = answering;
        this.signatures = signatures;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Stores a letter that leaves by itself at that time, or is to be posted.
     *
     * @param by null where it was written by itself
     */
    long add(long complaint, Letters.Written written, @Nullable Long by, Instant leaves, List<Enclosure> files) {
        var letter = letters.save(new LetterEntity(complaint, written, by, clock.instant(), leaves));
        letter.thread(
                signatures.messageId(complaint, letter.id(), settings.domain()),
                answering.lastMessage(complaint, written.recipient()).orElse(null));
        letter.enclose(files);
        changes.note(Change.LETTER, letter.id());
        changes.note(Change.COMPLAINT, complaint);
        return letter.id();
    }

    Optional<Letter> lock(long id) {
        return letters.hold(id).map(this::view);
    }

    Optional<Letter> find(long id) {
        return letters.view(id, "").map(this::numbered);
    }

    /** The newest first. */
    List<Letter> of(long complaint, String number) {
        return letters.of(complaint, number, Limit.of(MOST_OF_ONE));
    }

    /** A letter, and whose its complaint is. */
    record Seen(Letter letter, Access access) {}

    List<Seen> in(LetterState state, int most) {
        var found = letters.in(state, "", Limit.of(most));
        var complaints =
                briefs.all(found.stream().map(Letter::complaintId).distinct().toList());
        return found.stream()
                .map(letter -> seen(letter, Objects.requireNonNull(complaints.get(letter.complaintId()))))
                .toList();
    }

    private static Seen seen(Letter letter, ComplaintBrief complaint) {
        return new Seen(letter.of(complaint.number()), complaint.access());
    }

    /** The next letter whose time has come, so that nobody else sends it. */
    Optional<Letter> takeDue() {
        return letters.takeDue(clock.instant()).map(this::view);
    }

    /** The next letter that has left, and whose case does not know it yet. */
    Optional<Letter> takeUntold() {
        return letters.takeUntold().map(this::view);
    }

    private Letter view(LetterEntity letter) {
        return letter.view(briefs.find(letter.complaint()).orElseThrow().number());
    }

    private Letter numbered(Letter letter) {
        return letter.of(briefs.find(letter.complaintId()).orElseThrow().number());
    }

    /** How many letters have been written by themselves to an address since. */
    long automaticSince(String recipient, Instant since) {
        return letters.automaticSince(recipient, since);
    }

    boolean hasWrittenTo(String address, long complaint) {
        return letters.countTo(address, complaint) > 0;
    }

    /** What it says, and what goes with it. */
    record LetterContent(
            String body,
            List<Enclosure> files,
            String messageId,
            @Nullable String answers,
            Letters.@Nullable Wait awaits) {}

    LetterContent content(long id) {
        var letter = read(id);
        return new LetterContent(letter.body(), letter.files(), letter.messageId(), letter.answers(), letter.asked());
    }

    String body(long id) {
        return read(id).body();
    }

    void mark(Letter letter, LetterState state, @Nullable String problem) {
        read(letter.id()).mark(state, problem);
        changes.note(Change.LETTER, letter.id());
        changes.note(Change.COMPLAINT, letter.complaintId());
    }

    /**
     * It has left; its case is still to be told.
     *
     * @param by who recorded the dispatch; null for a mail
     */
    void markSent(Letter letter, Instant at, @Nullable Long by) {
        read(letter.id()).leave(at, by);
        changes.note(Change.LETTER, letter.id());
    }

    void markTold(Letter letter) {
        read(letter.id()).tell();
    }

    void markPostponed(Letter letter, Instant until, String problem) {
        read(letter.id()).postpone(until, problem);
        changes.note(Change.LETTER, letter.id());
    }

    private LetterEntity read(long id) {
        return letters.findById(id).orElseThrow();
    }
}
