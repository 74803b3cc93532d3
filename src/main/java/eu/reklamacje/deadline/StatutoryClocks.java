package eu.reklamacje.deadline;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.user.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** The statutory clocks, by country and kind of customer; there is none until an administrator sets it. */
@Service
public class StatutoryClocks {

    private static final int LONGEST_LAW = 300;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final StatutoryClockRepository clocks;
    private final SignedIn signedIn;

    StatutoryClocks(StatutoryClockRepository clocks, SignedIn signedIn) {
        this.clocks = clocks;
        this.signedIn = signedIn;
    }

    /**
     * The time that a law gives for an answer, in calendar days from the receipt. It promises nothing and alerts nobody: it stands
     * beside the policy's own dates.
     *
     * @param country ISO 3166 code of the customer's country
     * @param law the legal text's name
     * @param validFrom the first day of receipt that it counts for
     */
    public record Clock(
            long id,
            int version,
            String country,
            CustomerType customerType,
            int days,
            String law,
            LocalDate validFrom) {}

    /**
     * What the law asks for in one complaint.
     *
     * @param answeredAt when the customer was told the outcome; null while that is open
     * @param late whether that was after the date, or the date has passed
     */
    public record Answer(
            Clock clock, LocalDate due, @Nullable Instant answeredAt, boolean late) {}

    public List<Clock> all() {
        return clocks.findAllByOrderByCountryAscCustomerTypeAscValidFromAsc();
    }

    /** The clock of a country and kind of customer for what was received on a day. */
    Optional<Clock> at(String country, CustomerType customerType, LocalDate received) {
        return clocks.findFirstByCountryAndCustomerTypeAndValidFromLessThanEqualOrderByValidFromDesc(
                country, customerType, received);
    }

    /**
     * In a transaction of its own, so that of two who save at once one is told.
     *
     * @param wish id 0 makes a new one
     */
    public Result<Long> save(Clock wish) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var refusal = refusal(wish);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var clock = wish.id == 0 ? Optional.of(new StatutoryClock()) : clocks.findByIdAndVersion(wish.id, wish.version);
        if (clock.isEmpty()) return Result.refused("refused.changed-meanwhile");
        try {
            return Result.done(clocks.save(clock.get().apply(wish)).id());
        } catch (OptimisticLockingFailureException faster) {
            return Result.refused("refused.changed-meanwhile");
        } catch (DataIntegrityViolationException twin) {
            return Result.refused("refused.statutory.twice");
        }
    }

    private static Optional<Text> refusal(Clock wish) {
        if (!COUNTRIES.contains(wish.country())) return Optional.of(Text.of("refused.statutory.country"));
        if (wish.days() < 1 || wish.days() > 365) return Optional.of(Text.of("refused.policy.days", 365));
        if (wish.law().isBlank()) return Optional.of(Text.of("refused.statutory.law"));
        return wish.law().length() > LONGEST_LAW
                ? Optional.of(
                        Text.of("problem.too-long", LONGEST_LAW, wish.law().length()))
                : Optional.empty();
    }

    public Result<Long> remove(long id, int version) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var clock = clocks.findByIdAndVersion(id, version);
        if (clock.isEmpty()) return Result.refused("refused.changed-meanwhile");
        try {
            clocks.delete(clock.get());
            return Result.done(id);
        } catch (OptimisticLockingFailureException faster) {
            return Result.refused("refused.changed-meanwhile");
        }
    }
}
