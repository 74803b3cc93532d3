package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed and not yet saved. Each draft is its owner's alone; for everybody else it does not exist. */
@Service
public class Drafts {

    private static final int MOST = 20;
    /** Whoever has typed nothing for longer than this has gone to do something else. */
    private static final Duration STILL_WRITING = Duration.ofMinutes(10);

    private final DraftRepository drafts;
    private final AttachmentRepository files;
    private final JsonMapper json;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            AttachmentRepository files,
            JsonMapper json,
            Complaints complaints,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.json = json;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a draft is for. */
    public enum Purpose {
        WIZARD,
        FACTS,
        COMPOSER,
        LETTER,
        DECISION,
        /** The letter that tells it. */
        DECISION_LETTER,
        ASSESSMENT
    }

    /** A new complaint that I have begun. */
    public record Draft(long id, String title, Instant changedAt) {}

    /** Begins a draft of a new complaint. */
    @Transactional
    public long begin() {
        return drafts.save(fresh(Purpose.WIZARD, 0, Map.of())).id();
    }

    /** Keeps what stands in the wizard now. */
    @Transactional
    public void keep(long id, String title, Object typed) {
        drafts.hold(id, me()).ifPresent(draft -> draft.write(title, json.writeValueAsString(typed), clock.instant()));
    }

    /** Keeps what stands in a form of a complaint now. */
    @Transactional
    public void keep(Purpose purpose, long complaint, Object typed) {
        var known = drafts.hold(me(), purpose, complaint);
        if (!known.isEmpty()) {
            known.getFirst().write("", json.writeValueAsString(typed), clock.instant());
            return;
        }
        drafts.save(fresh(purpose, complaint, typed));
        tellOthers(purpose, complaint);
    }

    private DraftEntity fresh(Purpose purpose, long complaint, Object typed) {
        return new DraftEntity(me(), purpose, complaint, json.writeValueAsString(typed), clock.instant());
    }

    /** Others see live who is writing a letter. */
    private void tellOthers(Purpose purpose, long complaint) {
        if (purpose == Purpose.LETTER) changes.note(Change.COMPLAINT, complaint);
    }

    /** The others who are writing a letter in the complaint just now, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Long> writing(long complaint) {
        return complaints.find(complaint).isEmpty()
                ? List.of()
                : drafts.othersWriting(
                        Purpose.LETTER, complaint, me(), clock.instant().minus(STILL_WRITING));
    }

    /** For what I have drafts in the complaint. */
    @Transactional(readOnly = true)
    public Set<Purpose> kept(long complaint) {
        return drafts.purposes(me(), complaint);
    }

    boolean isMine(long id) {
        return drafts.findByIdAndOwnerId(id, me()).isPresent();
    }

    /** @param form the bean that was kept; an older draft lacks what the form has got since */
    @Transactional(readOnly = true)
    public <T> Optional<T> find(long id, Class<T> form) {
        return drafts.findByIdAndOwnerId(id, me()).map(draft -> read(draft, form));
    }

    @Transactional(readOnly = true)
    public <T> Optional<T> find(Purpose purpose, long complaint, Class<T> form) {
        return last(purpose, complaint).map(draft -> read(draft, form));
    }

    private Optional<DraftEntity> last(Purpose purpose, long complaint) {
        return drafts.findFirstByOwnerIdAndPurposeAndComplaintIdOrderByIdDesc(me(), purpose, complaint);
    }

    /** My unsaved new complaints, the last first. */
    @Transactional(readOnly = true)
    public List<Draft> mine() {
        return drafts
                .findByOwnerIdAndPurposeAndComplaintIdOrderByChangedAtDesc(me(), Purpose.WIZARD, 0, Limit.of(MOST))
                .stream()
                .map(draft -> new Draft(draft.id(), draft.title(), draft.changedAt()))
                .toList();
    }

    @Transactional
    public void forget(long id) {
        drafts.hold(id, me()).ifPresent(draft -> {
            files.deleteByDraftId(id);
            drafts.delete(draft);
        });
    }

    @Transactional
    public void forget(Purpose purpose, long complaint) {
        var kept = drafts.hold(me(), purpose, complaint);
        kept.forEach(drafts::delete);
        if (!kept.isEmpty()) tellOthers(purpose, complaint);
    }

    private long me() {
        return signedIn.person().id();
    }

    private <T> T read(DraftEntity draft, Class<T> form) {
        return json.readValue(draft.data(), form);
    }
}
