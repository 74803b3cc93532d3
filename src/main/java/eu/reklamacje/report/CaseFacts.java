package eu.reklamacje.report;

import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a complaint adds to each figure. Pure: the same history gives the same facts, whenever it is asked. */
final class CaseFacts {

    private static final Map<String, Figure> BY_DUE =
            Map.of("ACKNOWLEDGE", Figure.ACKNOWLEDGED, "PROGRESS", Figure.INFORMED, "RESOLVE", Figure.RESOLVED);

    private final CaseHistory history;
    private final ZoneId zone;
    private final List<Fact> facts = new ArrayList<>();
    /** The day on which the customer withdrew it, where that was the last word: what was due from then on was owed to nobody. */
    private final @Nullable LocalDate withdrawn;

    private CaseFacts(CaseHistory history, ZoneId zone) {
        this.history = history;
        this.zone = zone;
        withdrawn = firstStage()
                .reduce((_, last) -> last)
                .filter(last -> last.outcome() == Outcome.WITHDRAWN)
                .map(last -> day(last.toldAt()))
                .orElse(null);
    }

    private Stream<CaseHistory.Decision> firstStage() {
        return history.decisions().stream().filter(one -> one.stage() == 1 && one.corrects() == null);
    }

    private boolean isOwed(LocalDate day) {
        return withdrawn == null || day.isBefore(withdrawn);
    }

    /** @param zone the office's, in which a day begins */
    static List<Fact> of(CaseHistory history, ZoneId zone) {
        return new CaseFacts(history, zone).all();
    }

    private List<Fact> all() {
        balance();
        if (history.subject().status().endsPromises()) return facts;
        history.promises().forEach(this::promise);
        received();
        decisions();
        history.extensions().forEach(this::extended);
        for (var answer : history.answers()) add(Figure.SATISFIED, day(answer.at()), good(answer.satisfied()));
        return facts;
    }

    private void add(Figure figure, LocalDate day, String part) {
        facts.add(Fact.of(figure, day, part));
    }

    private static String good(boolean good) {
        return good ? Figure.GOOD : Figure.BAD;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private void promise(CaseHistory.Promise promise) {
        if (promise.state().equals("DROPPED")) return;
        boolean open = promise.state().equals("OPEN");
        boolean kept = promise.state().equals("KEPT");
        var byDue = BY_DUE.get(promise.rule());
        if (byDue != null && promise.firstBroken()) {
            // A new date that was told when the first had passed mends nothing.
            if (isOwed(promise.first())) add(byDue, promise.first(), Figure.BAD);
            byDue = null;
        }
        if (byDue != null && !(open && promise.provisional()) && isOwed(promise.due()))
            add(byDue, promise.due(), open ? Figure.PENDING : good(kept));
        if (!promise.rule().equals("RESOLVE") || !isOwed(promise.first())) return;
        boolean unmoved = promise.firstDue() == null;
        add(Figure.RESOLVED_FIRST, promise.first(), open ? Figure.PENDING : good(kept && unmoved));
        add(Figure.UNMOVED, promise.first(), good(unmoved));
    }

    private void received() {
        var subject = history.subject();
        facts.add(new Fact(
                Figure.RECEIVED, day(subject.receivedAt()), subject.kind(), null, null, null, subject.serial()));
        for (var code : ErrorCodes.in(subject.description())) add(Figure.FAULT, day(subject.receivedAt()), code);
    }

    private void decisions() {
        var corrected = history.decisions().stream()
                .map(CaseHistory.Decision::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        firstStage().forEach(this::decided);
        firstStage()
                .findFirst()
                .ifPresentOrElse(
                        one -> time(one.toldAt(), one.outcome() == Outcome.WITHDRAWN ? "CENSORED" : "DECIDED"),
                        () -> time(ended(), "CENSORED"));
        for (var one : history.decisions()) {
            // A review that opens the case again is not finished.
            if (one.stage() == 2 && one.corrects() == null && !"REOPENED".equals(one.review()))
                add(Figure.REVIEWED, day(one.toldAt()), good("UPHELD".equals(one.review())));
            if (one.cost() != null && !corrected.contains(one.id()))
                facts.add(new Fact(
                        Figure.COST, day(one.toldAt()), one.remedy(), null, one.cause(), one.cost(), one.currency()));
        }
    }

    private void decided(CaseHistory.Decision decision) {
        var day = day(decision.toldAt());
        facts.add(new Fact(Figure.DECIDED, day, decision.outcome().name(), null, decision.cause(), null, null));
        add(Figure.REMEDY, day, decision.remedy());
        if (decision.outcome() == Outcome.WITHDRAWN) return;
        boolean reopened = moved(decision, move -> isReopening(move) && move.after() != Status.ESCALATED);
        boolean escalated = moved(decision, move -> move.after() == Status.ESCALATED);
        boolean corrected = history.decisions().stream()
                .anyMatch(one -> Objects.equals(one.corrects(), decision.id()) && soonAfter(decision, one.toldAt()));
        boolean again = history.sameDevice().stream().anyMatch(at -> soonAfter(decision, at));
        add(Figure.STAYED_CLOSED, day, good(!reopened));
        add(Figure.NOT_ESCALATED, day, good(!escalated));
        add(Figure.FIRST_RIGHT, day, good(!reopened && !escalated && !corrected && !again));
    }

    private static boolean isReopening(CaseHistory.Move move) {
        return move.before().isFinished()
                && !move.after().isFinished()
                && !move.before().endsPromises();
    }

    private boolean moved(CaseHistory.Decision decision, Predicate<CaseHistory.Move> way) {
        return history.moves().stream().anyMatch(move -> way.test(move) && soonAfter(decision, move.at()));
    }

    private static boolean soonAfter(CaseHistory.Decision decision, Instant at) {
        return at.isAfter(decision.toldAt()) && !at.isAfter(decision.toldAt().plus(Duration.ofDays(Figure.WINDOW)));
    }

    private @Nullable Instant ended() {
        return history.subject().status().isFinished() ? history.subject().since() : null;
    }

    private void time(@Nullable Instant end, String part) {
        var received = day(history.subject().receivedAt());
        facts.add(Fact.lasting(
                Figure.TIME, received, end == null ? null : day(end), end == null ? Figure.PENDING : part));
    }

    private void extended(CaseHistory.Extension extension) {
        var whom = history.waits().stream()
                .filter(wait -> !wait.from().isAfter(extension.toldAt())
                        && (wait.until() == null || wait.until().isAfter(extension.toldAt())))
                .map(CaseHistory.Wait::whom)
                .findFirst();
        add(Figure.EXTENDED, day(extension.toldAt()), whom.orElse(Figure.NOBODY));
    }

    /** The line of its life: in with its receipt, out where nothing is left to do, in again where it is opened again. */
    private void balance() {
        var subject = history.subject();
        var from = day(subject.receivedAt());
        add(Figure.BALANCE, from, "RECEIVED");
        boolean open = true;
        // What was brought in from elsewhere may stand where no way led to.
        var last = new CaseHistory.Move(subject.since(), subject.status(), subject.status(), null);
        for (var move : Stream.concat(history.moves().stream(), Stream.of(last)).toList()) {
            if (open != move.after().isFinished()) continue;
            var day = later(day(move.at()), from);
            add(Figure.BALANCE, day, open ? left(move) : "REOPENED");
            if (open) facts.add(Fact.lasting(Figure.OPEN, from, day, ""));
            from = day;
            open = !open;
        }
        if (open) facts.add(Fact.lasting(Figure.OPEN, from, null, ""));
    }

    /** Nothing ends before it began, whatever was corrected since. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static String left(CaseHistory.Move move) {
        return switch (move.after()) {
            case MERGED, NOT_A_COMPLAINT -> move.after().name();
            default -> "WITHDRAWN".equals(move.outcome()) ? "WITHDRAWN" : "CLOSED";
        };
    }
}
