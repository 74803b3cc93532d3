package eu.reklamacje.warning;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.report.Rate;
import eu.reklamacje.report.Receipts;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of the early warning, for supervisors; and how batches are told from serial numbers, for administrators. */
@Service
public class Warnings {

    private static final int SHOWN = 50;
    private static final int SHOWN_WEEKS = 52;
    private static final int LONGEST = 1000;
    /** Of a serial number that names the batch. */
    public static final int LONGEST_PREFIX = 30;

    private final WarningRepository warnings;
    private final WarningCases cases;
    private final EarlyWarning early;
    private final Counts counts;
    private final Receipts receipts;
    private final Models models;
    private final SignedIn signedIn;
    private final JdbcClient db;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** The open ones are asked for with every complaint that is shown. */
    private volatile @Nullable List<Warning> known;

    Warnings(
            WarningRepository warnings,
            WarningCases cases,
            EarlyWarning early,
            Counts counts,
            Receipts receipts,
            Models models,
            SignedIn signedIn,
            JdbcClient db,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.warnings = warnings;
        this.cases = cases;
        this.early = early;
        this.counts = counts;
        this.receipts = receipts;
        this.models = models;
        this.signedIn = signedIn;
        this.db = db;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.WARNINGS))) known = null;
        });
    }

    /** Whether the person reads and answers questions. */
    public boolean mayAnswer() {
        return signedIn.person().role() == Role.SUPERVISOR;
    }

    /** The open ones, the newest first. */
    public List<Warning> open() {
        return mayAnswer() ? read() : List.of();
    }

    private List<Warning> read() {
        return warnings.findByAnsweredAtIsNullOrderByWeekDescIdDesc().stream()
                .map(WarningEntity::view)
                .toList();
    }

    /** The open ones about a model, for everybody who works on its complaints: they tell no complaint. */
    public List<Warning> openAbout(@Nullable String model) {
        if (model == null || model.isEmpty()) return List.of();
        var open = known;
        if (open == null) known = open = read();
        return open.stream().filter(one -> one.series().model().equals(model)).toList();
    }

    /** Those that were answered, the newest answers first. */
    public List<Warning> answered() {
        if (!mayAnswer()) return List.of();
        return warnings.findByAnsweredAtIsNotNullOrderByAnsweredAtDesc(Limit.of(SHOWN)).stream()
                .map(WarningEntity::view)
                .toList();
    }

    /** The ids of the complaints that it is about, the newest first; not all of them may the person read. */
    public List<Long> cases(Warning warning) {
        return mayAnswer() ? cases.of(warning) : List.of();
    }

    /** I look into it. */
    @Transactional
    public Result<Long> take(long id, int version) {
        return change(id, version, one -> one.take(signedIn.person().id()));
    }

    /**
     * @param cause what is behind it; needed where something is
     * @param measure what is done about it; needed where something is behind it
     */
    public record Given(Warning.Answer answer, String cause, String measure) {

        public Given {
            cause = cause.strip();
            measure = measure.strip();
        }
    }

    /** Answers it, once. */
    @Transactional
    public Result<Long> answer(long id, int version, Given given) {
        boolean explained = !given.cause.isEmpty() && !given.measure.isEmpty();
        if (given.answer == Warning.Answer.CAUSE && !explained) return Result.refused("refused.warning.why");
        if (Math.max(given.cause.length(), given.measure.length()) > LONGEST)
            return Result.refused("refused.warning.long", LONGEST);
        return change(id, version, one -> {
            one.answer(given, signedIn.person().id(), clock.instant());
            events.publishEvent(new WarningAnswered(id));
        });
    }

    private Result<Long> change(long id, int version, Consumer<WarningEntity> does) {
        if (!mayAnswer()) return Result.refused("refused.warning.supervisor");
        var found = warnings.findByIdAndVersion(id, version).filter(one -> !one.isAnswered());
        if (found.isEmpty()) return Result.refused("refused.changed-meanwhile");
        does.accept(found.get());
        changes.note(Change.WARNINGS, id);
        return Result.done(id);
    }

    /** @param weeks the counts of the last year's weeks, the newest last */
    public record History(LocalDate last, List<Integer> weeks) {}

    /** What the questions rest on. */
    public record Method(int series, int weeksApart, Rate causes) {

        /** How many weeks lie between two questions that chance asks, at least. */
        public double weeksBetweenChances() {
            return series == 0 ? weeksApart : (double) weeksApart / series;
        }
    }

    /** Everything that a page shows besides the questions themselves: counted once for all of them. */
    public record Background(Map<Series, History> histories, Method method) {}

    public Background background(List<Warning> shown) {
        if (!mayAnswer()) return new Background(Map.of(), new Method(0, Thresholds.WEEKS_APART, new Rate(0, 0)));
        var first = early.first();
        var all = counts.of(first, EarlyWarning.WEEKS);
        var histories = new HashMap<Series, History>();
        for (var one : shown) {
            var weeks = all.getOrDefault(one.series(), new int[EarlyWarning.WEEKS]);
            histories.put(
                    one.series(),
                    new History(
                            first.plusWeeks(EarlyWarning.WEEKS - 1L),
                            Arrays.stream(weeks, EarlyWarning.WEEKS - SHOWN_WEEKS, EarlyWarning.WEEKS)
                                    .boxed()
                                    .toList()));
        }
        var end = first.plusWeeks(EarlyWarning.WEEKS);
        return new Background(
                histories,
                new Method(all.size(), Thresholds.WEEKS_APART, receipts.withCause(end.minusWeeks(SHOWN_WEEKS), end)));
    }

    /** How many characters of a serial number name its batch, by model; an empty model for all others. None for no batches. */
    public Map<String, Integer> batches() {
        if (!signedIn.isAdministrator()) return Map.of();
        var rules = new TreeMap<String, Integer>();
        rules.put("", 0);
        models.choosable().forEach(model -> rules.put(model, 0));
        rules.putAll(counts.lengths());
        return rules;
    }

    @Transactional
    public Result<String> batch(String model, int length) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (length < 0 || length > LONGEST_PREFIX) return Result.refused("refused.batch", LONGEST_PREFIX);
        db.sql("insert into batch_rule(model, length) values (?, ?) on duplicate key update length = values(length)")
                .params(model, length)
                .update();
        return Result.done(model);
    }
}
