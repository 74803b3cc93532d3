package eu.reklamacje.deadline;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New dates for the resolution (P7): proposed by whoever works on the case, approved by a supervisor who is not its handler, each
 * further one by another supervisor; in force only when the letter that tells it has left.
 */
@Service
public class Extensions {

    private static final int LONGEST_REASON = 2000;

    private final ExtensionRepository extensions;
    private final Promises promises;
    private final Complaints complaints;
    private final TeamCalendars calendars;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            ExtensionRepository extensions,
            Promises promises,
            Complaints complaints,
            TeamCalendars calendars,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.extensions = extensions;
        this.promises = promises;
        this.complaints = complaints;
        this.calendars = calendars;
        this.signedIn = signedIn;
        this.events = events;
        this.clock = clock;
    }

    /** The extensions of a complaint, the first one first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Extension> of(long complaint) {
        return complaints.find(complaint).isEmpty() ? List.of() : extensions.of(complaint);
    }

    /** A new date to begin with: as many working days as the policy usually gives, after the later of the promised day and today. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> suggest(long complaint) {
        return complaints
                .find(complaint)
                .flatMap(found -> resolve(complaint).map(promise -> {
                    var calendar = calendars.of(found.teamId());
                    var policy = promises.policyOf(complaint).policy();
                    var today = calendar.date(clock.instant());
                    return calendar.days(policy.counting())
                            .after(
                                    promise.due().isAfter(today) ? promise.due() : today,
                                    policy.extensions().usualDays());
                }));
    }

    /** Proposes a new date: a working day after the promised one and after today, within what the policy allows. */
    @Transactional
    public Result<Long> propose(long complaint, LocalDate due, String reason) {
        return complaints.writable(complaint).flatMap(found -> propose(found, due, reason));
    }

    private Result<Long> propose(ComplaintView found, LocalDate due, String reason) {
        long complaint = found.id();
        complaints.lock(complaint);
        var refusal = refusal(found, due, reason);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var me = signedIn.person().id();
        long id = extensions
                .save(new ExtensionEntity(complaint, due, reason.strip(), me, clock.instant()))
                .id();
        complaints.trace(
                complaint,
                me,
                DeadlineEntry.EXTENSION_PROPOSED,
                Map.of("due", due.toString(), "reason", reason.strip()));
        events.publishEvent(
                new ComplaintEvent.DecisionAsked(complaint, ComplaintEvent.Question.DATE, "extension-" + id, me));
        return Result.done(complaint);
    }

    private Optional<Text> refusal(ComplaintView complaint, LocalDate due, String reason) {
        var calendar = calendars.of(complaint.teamId());
        var promise = resolve(complaint.id());
        if (promise.isEmpty() || !promise.get().state().isOpen())
            return Optional.of(Text.of("refused.extension.not-open"));
        if (extensions.of(complaint.id()).stream().anyMatch(Extensions::isUnderWay))
            return Optional.of(Text.of("refused.extension.under-way"));
        if (!due.isAfter(promise.get().due()) || !due.isAfter(calendar.date(clock.instant())))
            return Optional.of(Text.of("refused.extension.later"));
        var policy = promises.policyOf(complaint.id()).policy();
        var days = calendar.days(policy.counting());
        if (!days.isWorking(due)) return Optional.of(Text.of("refused.extension.working-day"));
        var terms = policy.extensions();
        var from = promise.get().due();
        if (terms.longestDays() > 0 && days.left(from, due) > terms.longestDays())
            return Optional.of(Text.of("refused.extension.longest", terms.longestDays()));
        if (terms.most() > 0 && inForce(complaint.id()) >= terms.most())
            return Optional.of(Text.of("refused.extension.most", terms.most()));
        if (reason.isBlank()) return Optional.of(Text.of("refused.move.reason"));
        if (reason.length() > LONGEST_REASON)
            return Optional.of(Text.of("problem.too-long", LONGEST_REASON, reason.length()));
        return Optional.empty();
    }

    private long inForce(long complaint) {
        return extensions.of(complaint).stream()
                .filter(extension -> extension.state() == ExtensionState.IN_FORCE)
                .count();
    }

    private static boolean isUnderWay(Extension extension) {
        return extension.state() == ExtensionState.PROPOSED || extension.state() == ExtensionState.APPROVED;
    }

    /** Why I may not decide on a proposal; nothing where I may. */
    public Optional<Text> decisionRefusal(Extension extension) {
        var me = signedIn.person();
        var complaint = complaints.find(extension.complaintId());
        return complaint.isEmpty()
                ? Optional.of(Text.of("refused.unknown-complaint"))
                : decisionRefusal(me, complaint.get(), extension);
    }

    private Optional<Text> decisionRefusal(Person me, ComplaintView complaint, Extension extension) {
        if (!me.supervises(complaint.teamId())) return Optional.of(Text.of("refused.extension.supervisor"));
        if (Objects.equals(complaint.handlerId(), me.id()) || extension.proposedBy() == me.id())
            return Optional.of(Text.of("refused.extension.own"));
        boolean decidedBefore = extensions.of(complaint.id()).stream()
                .anyMatch(other ->
                        other.state() == ExtensionState.IN_FORCE && Objects.equals(other.decidedBy(), me.id()));
        return decidedBefore ? Optional.of(Text.of("refused.extension.another")) : Optional.empty();
    }

    /** Approves or declines a proposal, as it was read. */
    @Transactional
    public Result<Long> decide(long id, int version, boolean approve) {
        var found = extensions.view(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        complaints.lock(found.get().complaintId());
        var refusal = decisionRefusal(found.get());
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var me = signedIn.person().id();
        // Read again, now that the complaint is held.
        var decided = extensions
                .findByIdAndVersion(id, version)
                .filter(extension -> extension.decide(approve, me, clock.instant()));
        if (decided.isEmpty()) return Result.refused("refused.changed-meanwhile");
        complaints.trace(
                found.get().complaintId(),
                me,
                approve ? DeadlineEntry.EXTENSION_APPROVED : DeadlineEntry.EXTENSION_DECLINED,
                Map.of("due", decided.get().due().toString()));
        events.publishEvent(new ComplaintEvent.Judged(
                found.get().complaintId(),
                ComplaintEvent.Question.DATE,
                "extension-" + id,
                approve,
                found.get().proposedBy()));
        return Result.done(found.get().complaintId());
    }

    /** The approved date that a letter is to tell, whoever writes it having been asked for the right to. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> approved(long complaint) {
        return extensions.of(complaint).stream()
                .filter(extension -> extension.state() == ExtensionState.APPROVED)
                .map(Extension::due)
                .findFirst();
    }

    private Optional<Promise> resolve(long complaint) {
        return promises.of(complaint).stream()
                .filter(promise -> promise.rule() == Rule.RESOLVE)
                .findFirst();
    }
}
