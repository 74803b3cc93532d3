package eu.reklamacje.letter;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.complaint.WaitingFor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A letter as it is stored, and its way; everybody else sees {@link Letter}. What it says never changes. */
@Entity
@Table(name = "letter")
@DynamicUpdate
class LetterEntity extends EditedEntity {

    private static final int LONGEST_PROBLEM = 500;

    private long complaintId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private DispatchMethod way;

    @Column(columnDefinition = "CHAR(2)")
    private String language;

    private String recipient;

    private String copies;

    private String subject;

    private String body;

    /** The Message-ID of the mail that it answers. */
    private @Nullable String answers;

    private String messageId = "";

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private @Nullable Long writtenBy;

    private Instant writtenAt;

    private Instant nextAt;

    private int attempts;

    private @Nullable Instant sentAt;

    private @Nullable Long dispatchedBy;

    private @Nullable String problem;

    /** For whom the case waits once it has left, and until when; null where that is its kind's own business. */
    @Enumerated(EnumType.STRING)
    private @Nullable WaitingFor waitsFor;

    private @Nullable LocalDate remindOn;

    /** False between the server's acceptance and what follows from it in the case: whatever breaks that, the letter is not sent again. */
    private boolean told = true;

    @ElementCollection
    @CollectionTable(name = "letter_file", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "position")
    private List<Enclosure> files = new ArrayList<>();

    /** A file that goes with it. */
    @Embeddable
    record Enclosure(
            String name,
            @Column(columnDefinition = "CHAR(64)") String hash) {}

    protected LetterEntity() {}

    /** @param by null where it was written by itself */
    LetterEntity(long complaint, Letters.Written letter, @Nullable Long by, Instant now, Instant leaves) {
        complaintId = complaint;
        kind = letter.kind();
        way = letter.way();
        language = letter.language();
        recipient = letter.recipient();
        copies = letter.copies();
        subject = letter.subject().strip();
        body = letter.body().strip();
        state = way == DispatchMethod.POST ? LetterState.TO_POST : LetterState.WAITING;
        writtenBy = by;
        writtenAt = now;
        nextAt = leaves;
        if (letter.awaits() == null) return;
        waitsFor = letter.awaits().whom();
        remindOn = letter.awaits().remindOn();
    }

    Letters.@Nullable Wait asked() {
        return waitsFor == null || remindOn == null ? null : new Letters.Wait(waitsFor, remindOn);
    }

    void enclose(List<Enclosure> enclosures) {
        files.addAll(enclosures);
    }

    /** Puts it into its recipient's conversation. */
    void thread(String messageId, @Nullable String answers) {
        this.messageId = messageId;
        this.answers = answers;
    }

    void mark(LetterState state, @Nullable String problem) {
        this.state = state;
        this.problem = problem == null ? null : cut(problem);
    }

    /** @param by who recorded the dispatch; null for a mail */
    void leave(Instant at, @Nullable Long by) {
        state = LetterState.SENT;
        told = false;
        sentAt = at;
        dispatchedBy = by;
        problem = null;
        attempts++;
    }

    /** Its case knows that it has left. */
    void tell() {
        told = true;
    }

    void postpone(Instant until, String problem) {
        attempts++;
        nextAt = until;
        this.problem = cut(problem);
    }

    private static String cut(String problem) {
        return problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
    }

    String body() {
        return body;
    }

    String messageId() {
        return messageId;
    }

    @Nullable
    String answers() {
        return answers;
    }

    List<Enclosure> files() {
        return List.copyOf(files);
    }

    long complaint() {
        return complaintId;
    }

    Letter view(String number) {
        return new Letter(
                id(),
                complaintId,
                number,
                kind,
                way,
                language,
                recipient,
                copies,
                subject,
                state,
                writtenBy,
                writtenAt,
                nextAt,
                attempts,
                sentAt,
                problem);
    }
}
