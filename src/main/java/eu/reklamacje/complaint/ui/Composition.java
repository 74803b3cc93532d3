package eu.reklamacje.complaint.ui;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Fact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note for colleagues, or a contact with the customer, as it is being written; kept as a draft.
 *
 * @param meaning what the contact told the customer
 * @param with to whom somebody spoke or wrote
 * @param at when, in the office's zone; not kept in a draft
 * @param corrects the id of the note that it puts right; null for a new one
 */
public record Composition(
        Mode mode,
        ContactPurpose meaning,
        String with,
        @JsonIgnore @Nullable LocalDateTime at,
        String text,
        @Nullable Long corrects) {

    static Composition of(Mode mode) {
        return new Composition(mode, ContactPurpose.OTHER, "", null, "", null);
    }

    /** A call about what is next: with the customer, and what it is likely to tell. */
    static Composition call(ComplaintView complaint, LocalDate today) {
        var next = complaint.next();
        var meaning = next == null
                ? ContactPurpose.OTHER
                : switch (next.on(today).step()) {
                    case ACKNOWLEDGE -> ContactPurpose.ACKNOWLEDGEMENT;
                    case TELL_PROGRESS -> ContactPurpose.PROGRESS;
                    default -> ContactPurpose.OTHER;
                };
        return new Composition(Mode.TELEPHONE, meaning, complaint.facts().get(Fact.CUSTOMER_NAME), null, "", null);
    }

    /** A note of mine that is written anew. */
    static Composition correcting(long note, String text) {
        return new Composition(Mode.NOTE, ContactPurpose.OTHER, "", null, text, note);
    }

    /** The same as a note, or as a contact. */
    Composition as(Mode other) {
        boolean contact = other != Mode.NOTE;
        return new Composition(contact == (mode != Mode.NOTE) ? mode : other, meaning, with, at, text, corrects);
    }

    /** What is written: a note for colleagues, or a contact by one of the ways. */
    public enum Mode {
        NOTE,
        TELEPHONE,
        EMAIL,
        LETTER
    }

    /** A draft may lack what was added since. */
    @SuppressWarnings("NullAway")
    public Composition {
        mode = Objects.requireNonNullElse(mode, Mode.NOTE);
        meaning = Objects.requireNonNullElse(meaning, ContactPurpose.OTHER);
        with = Objects.requireNonNullElse(with, "");
        text = Objects.requireNonNullElse(text, "");
    }

    @JsonIgnore
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The contact that it records; of a note there is none. */
    Contact contact() {
        return new Contact(ContactMethod.valueOf(mode.name()), meaning, with, Objects.requireNonNull(at), text);
    }
}
