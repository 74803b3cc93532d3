package eu.reklamacje.letter.ui;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import java.util.List;
import java.util.Objects;

/**
 * A letter as it is being written; kept as a draft.
 *
 * @param recipient an address of the mail
 * @param copies further addresses, as typed
 * @param address of the post
 * @param proposed the text that stood there before anybody wrote
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
        String proposed) {

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

    /** The letter that a complaint of that status most likely needs, without its text. */
    static LetterDraft begin(Status status, String language) {
        var kind = status == Status.RECEIVED ? LetterKind.ACKNOWLEDGEMENT : LetterKind.PROGRESS;
        return new LetterDraft(kind, DispatchMethod.EMAIL, language, "", "", "", "", "", "");
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
                text.body());
    }

    LetterDraft in(String other) {
        return new LetterDraft(kind, way, other, recipient, copies, address, subject, body, proposed);
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

    Letters.Written written(List<Long> files) {
        boolean post = way == DispatchMethod.POST;
        return new Letters.Written(kind, way, language, aim(), post ? "" : copies, subject, body, files);
    }
}
