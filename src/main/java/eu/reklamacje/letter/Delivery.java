package eu.reklamacje.letter;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.message.Addresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of letters: background work, always inside the transaction that sends one or takes a mail in. */
@Service
public class Delivery {

    private static final int AUTOMATIC_PER_DAY = 2;
    private static final int REMIND_AFTER_DAYS = 14;

    private final Outbox letters;
    private final LetterTexts texts;
    private final Correspondence correspondence;
    private final Promises promises;
    private final Signatures signatures;
    private final LetterSettings settings;
    private final Clock clock;

    Delivery(
            Outbox letters,
            LetterTexts texts,
            Correspondence correspondence,
            Promises promises,
            Signatures signatures,
            LetterSettings settings,
            Clock clock) {
        this.letters = letters;
        this.texts = texts;
        this.correspondence = correspondence;
        this.promises = promises;
        this.signatures = signatures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The acknowledgement that goes by itself (P3), without a word of the customer's mail in it.
     *
     * @return false where so many have gone to this address within a day that a person must do it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean acknowledgeByItself(long complaint) {
        var language = correspondence.facts(complaint).facts().get(Fact.CUSTOMER_LANGUAGE);
        var written = texts.write(complaint, LetterKind.ACKNOWLEDGEMENT, language, null);
        if (letters.automaticSince(written.recipient(), clock.instant().minus(Duration.ofDays(1))) >= AUTOMATIC_PER_DAY)
            return false;
        letters.add(complaint, written, null, clock.instant(), List.of());
        return true;
    }

    /** Whether one of the case's letters went to that address, as to its recipient or as a copy. */
    public boolean hasWrittenTo(String address, long complaint) {
        return letters.hasWrittenTo(address, complaint);
    }

    /** Our letter that a delivery report is about: only our own signed id tells it, which nobody else can make. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> returned(List<String> messageIds) {
        return messageIds.stream()
                .map(signatures::byId)
                .flatMap(Optional::stream)
                .filter(found -> found.letter() > 0)
                .findFirst()
                .flatMap(found -> letters.lock(found.letter()));
    }

    /**
     * It came back from one of its recipients. From its first one: what it told was not told. From a copy's: who wrote it hears
     * of it, and nothing else changes.
     *
     * @param address which recipient; empty where the report does not say
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bounced(Letter letter, String address, String problem) {
        boolean copy = Addresses.list(letter.copies()).stream()
                .map(Addresses::canonical)
                .anyMatch(address::equals);
        if (copy && !Addresses.canonical(letter.recipient()).equals(address))
            correspondence.copyBounced(describe(letter), LetterEntry.copyBounced(letter, address, problem));
        else if (letter.state() == LetterState.SENT && (address.isEmpty() || !isStranger(letter, address)))
            lost(letter, LetterState.BOUNCED, problem);
    }

    /** A server on the way may name another address for the same person; one of two recipients that is neither is not ours to judge. */
    private static boolean isStranger(Letter letter, String address) {
        return !letter.copies().isBlank()
                && !Addresses.canonical(letter.recipient()).equals(address);
    }

    /**
     * Tells the case of the next letter that has left: what it tells the customer is told. Apart from the sending, so that
     * nothing that breaks here sends a letter twice.
     *
     * @return false where there is none
     */
    @Transactional
    public boolean tellNext() {
        var untold = letters.takeUntold();
        untold.ifPresent(letter -> tell(letter, Objects.requireNonNull(letter.sentAt())));
        return untold.isPresent();
    }

    /** Somebody has posted it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void posted(Letter letter, Instant at, long by) {
        letters.markSent(letter, at, by);
        tell(letter, at);
    }

    private void tell(Letter letter, Instant at) {
        letters.markTold(letter);
        var content = letters.content(letter.id());
        var text = content.body();
        var wait = content.awaits();
        correspondence.sent(
                describe(letter),
                LetterEntry.sent(letter, text),
                at,
                wait == null ? letter.kind().waitsFor() : wait.whom(),
                wait == null ? Office.utc(clock.instant()).toLocalDate().plusDays(REMIND_AFTER_DAYS) : wait.remindOn());
        if (letter.kind().isForCustomer())
            promises.named(letter.complaintId(), letter.id(), date -> LetterTexts.names(text, date, letter.language()));
    }

    /** Not now; again a little later, for three days. */
    @Transactional(propagation = Propagation.MANDATORY)
    void postpone(Letter letter, String problem) {
        if (letter.writtenAt().plus(settings.giveUp()).isBefore(clock.instant())) {
            fail(letter, problem);
            return;
        }
        var wait = Duration.ofSeconds(10L << Math.min(letter.attempts(), 10));
        letters.markPostponed(letter, clock.instant().plus(wait), problem);
    }

    /** No server will ever take it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fail(Letter letter, String problem) {
        lost(letter, LetterState.FAILED, problem);
    }

    private void lost(Letter letter, LetterState state, String problem) {
        letters.mark(letter, state, problem);
        correspondence.bounced(describe(letter), LetterEntry.bounced(letter, problem));
    }

    private Correspondence.Sent describe(Letter letter) {
        return new Correspondence.Sent(
                letter.complaintId(),
                letter.id(),
                letter.subject(),
                letter.kind().meaning(),
                letter.kind().isForCustomer(),
                letter.way() == DispatchMethod.POST ? ContactMethod.LETTER : ContactMethod.EMAIL,
                letter.writtenBy());
    }
}
