package eu.reklamacje.deadline;

import eu.reklamacje.policy.Ladder;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as far as its promises ask.
 *
 * @param team the team that received it, by whose calendar it is counted
 * @param safety whether its alerts wait for no opening of the office
 * @param stored the promises as they stand in the database, by rule; none for a new one
 */
record Case(long id, PolicyVersion policy, long team, boolean safety, Deeds deeds, List<Stored> stored) {

    /**
     * A promise in the database.
     *
     * @param counted null where it is not known what its date was counted from
     * @param nextStage null where nothing comes any more
     * @param named whether a letter has told the customer this date
     */
    record Stored(
            long id,
            Promise promise,
            @Nullable Counted counted,
            @Nullable Stage nextStage,
            @Nullable Instant nextAt,
            boolean named) {

        /** Whether a changed calendar may move the date: it is open, and no letter has told it. */
        boolean isMovable() {
            return promise.state() == PromiseState.OPEN && !named && promise.first() == null;
        }
    }

    Optional<Stored> stored(Rule rule) {
        return stored.stream().filter(found -> found.promise.rule() == rule).findFirst();
    }

    /** The dates that stand as long as what they were counted from stays the same day. */
    Map<Rule, Counted> known() {
        return known(_ -> true);
    }

    Map<Rule, Counted> known(Predicate<Stored> stands) {
        return stored.stream()
                .filter(found -> found.counted != null && stands.test(found))
                .collect(Collectors.toMap(found -> found.promise.rule(), Stored::counted));
    }

    /**
     * The stage that comes next for a promise as it now is: the one that came next before, as long as its date is the same.
     *
     * @return null where nobody is alerted any more
     */
    Ladder.@Nullable Step next(PromiseDates.Dated now) {
        var promise = now.promise();
        if (!promise.isWatched()) return null;
        var ladder = new Ladder(policy.policy(), now.counted().calendar().calendar(), safety);
        var before = stored(promise.rule())
                .filter(found ->
                        found.promise.isWatched() && found.promise.due().equals(promise.due()));
        if (before.isEmpty()) return ladder.first(promise.due()).orElse(null);
        var stage = before.get().nextStage;
        return stage == null ? null : ladder.step(stage, promise.due());
    }
}
