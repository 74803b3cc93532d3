package eu.reklamacje.letter.ui;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is being written; kept as a draft.
 *
 * @param recipient an address of the mail
 * @param copies further addresses, as typed
 * @param address of the post
 * @param proposed the text that stood there before anybody wrote
 * @param waitsFor whom the case waits for when it has left; null where it does not
 * @param remindOn the day on which the handler is reminded of it, in the office's zone
 */
public record LetterDraft(
        LetterKind kind,
        DispatchMethod way,
        String language,
        String recipient,
        String copies,
        String address,
        String subject,
        String body,
        String proposed,
        @Nullable WaitingFor waitsFor,
        @Nullable LocalDate remindOn) {

    /** A draft may lack what was added since. */
    @SuppressWarnings("NullAway")
    public LetterDraft {
        kind = Objects.requireNonNullElse(kind, LetterKind.REPLY);
        way = Objects.requireNonNullElse(way, DispatchMethod.EMAIL);
        language = Objects.requireNonNullElse(language, "en");
        recipient = Objects.requireNonNullElse(recipient, "");
        copies = Objects.requireNonNullElse(copies, "");
        address = Objects.requireNonNullElse(address, "");
        subject = Objects.requireNonNullElse(subject, "");
        body = Objects.requireNonNullElse(body, "");
        proposed = Objects.requireNonNullElse(proposed, "");
    }

    /**
     * The letter that the next step most likely needs, without its text.
     *
     * @param lacking whether facts are missing that only the customer knows
     * @param remindOn when somebody looks whether an answer has come, where one is asked for
     */
    static LetterDraft begin(Step step, boolean lacking, String language, LocalDate remindOn) {
        var kind = switch (step) {
            case ACKNOWLEDGE -> LetterKind.ACKNOWLEDGEMENT;
            case ASK, REMIND -> LetterKind.REQUEST;
            case TELL_DATE -> LetterKind.EXPLANATION;
            case READ_ANSWER -> LetterKind.REPLY;
            default -> LetterKind.PROGRESS;
        };
        boolean asks = kind == LetterKind.REQUEST || kind == LetterKind.ACKNOWLEDGEMENT && lacking;
        return new LetterDraft(
                kind,
                DispatchMethod.EMAIL,
                language,
                "",
                "",
                "",
                "",
                "",
                "",
                asks ? WaitingFor.CUSTOMER : null,
                remindOn);
    }

    /** With another text, which nobody has changed yet. */
    LetterDraft proposing(Letters.Written text) {
        boolean post = text.way() == DispatchMethod.POST;
        return new LetterDraft(
                kind,
                text.way(),
                language,
                post ? recipient : text.recipient(),
                copies,
                post ? text.recipient() : address,
                text.subject(),
                text.body(),
                text.body(),
                waits(),
                remindOn);
    }

    LetterDraft in(String other) {
        return new LetterDraft(
                kind, way, other, recipient, copies, address, subject, body, proposed, waitsFor, remindOn);
    }

    /** What asks is waited for. */
    private @Nullable WaitingFor waits() {
        if (kind == LetterKind.REQUEST) return WaitingFor.CUSTOMER;
        return kind == LetterKind.INQUIRY && waitsFor == null ? WaitingFor.OTHER : waitsFor;
    }

    /** Whether nobody has written anything of its text. */
    @JsonIgnore
    boolean isAsProposed() {
        return body.equals(proposed);
    }

    /** To where it goes by its way. */
    String aim() {
        return way == DispatchMethod.POST ? address : recipient;
    }

    private Letters.@Nullable Wait asked() {
        return waitsFor == null || remindOn == null ? null : new Letters.Wait(waitsFor, remindOn);
    }

    Letters.Written written(List<Long> files) {
        boolean post = way == DispatchMethod.POST;
        return new Letters.Written(kind, way, language, aim(), post ? "" : copies, subject, body, files, asked());
    }
}
