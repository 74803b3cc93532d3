package eu.reklamacje.decision;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision consists of; the texts are written in the customer's language, because the letter takes them as they are.
 *
 * @param cost what the remedy costs us; null where nobody has said
 * @param currency ISO 4217 code; null without a cost
 * @param rootCause null where none is known
 * @param facts what happened, as everybody agrees on it
 * @param findings what we found out
 * @param reasons the decision, and what it rests on
 * @param remedyText what we will do, and until when
 * @param nextSteps what the customer can do
 * @param review what it makes of the first decision; null in the first stage
 * @param newSerial the serial number of the unit that replaces the customer's; empty where that is not known yet
 */
@Embeddable
public record Parts(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Enumerated(EnumType.STRING) Remedy remedy,
        @Nullable BigDecimal cost,
        @Column(columnDefinition = "CHAR(3)") @Nullable String currency,
        @Column(name = "root_cause_id") @Nullable Long rootCause,
        String facts,
        String findings,
        String reasons,
        String remedyText,
        String nextSteps,
        @Enumerated(EnumType.STRING) @Nullable Review review,
        @Nullable String newSerial) {

    private static final int LONGEST = 20_000;
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    public Parts {
        facts = facts.strip();
        findings = findings.strip();
        reasons = reasons.strip();
        remedyText = remedyText.strip();
        nextSteps = nextSteps.strip();
        // The database has none for decisions that are older than replacements.
        newSerial = newSerial == null ? "" : newSerial.strip();
    }

    /** Empty where that is not known yet. */
    @Override
    public String newSerial() {
        return Objects.requireNonNullElse(newSerial, "");
    }

    /** Of the first stage, without a unit that replaces another. */
    public Parts(
            Outcome outcome,
            Remedy remedy,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            @Nullable Long rootCause,
            String facts,
            String findings,
            String reasons,
            String remedyText,
            String nextSteps) {
        this(outcome, remedy, cost, currency, rootCause, facts, findings, reasons, remedyText, nextSteps, null, "");
    }

    /** The same as a review of the first decision. */
    public Parts as(Review result) {
        return new Parts(
                outcome,
                remedy,
                cost,
                currency,
                rootCause,
                facts,
                findings,
                reasons,
                remedyText,
                nextSteps,
                result,
                newSerial);
    }

    /** Whether the case goes on after it, undecided. */
    boolean isReopening() {
        return review == Review.REOPENED;
    }

    /** Why they cannot even be kept as a draft. */
    Optional<Text> problem() {
        if (cost != null
                && (cost.signum() < 0
                        || cost.compareTo(MOST) > 0
                        || cost.stripTrailingZeros().scale() > 2)) return Optional.of(Text.of("refused.decision.cost"));
        if ((cost == null) != (currency == null)) return Optional.of(Text.of("refused.decision.currency"));
        if (newSerial().length() > Fact.SERIAL.longest())
            return Optional.of(Text.of(
                    "problem.too-long", Fact.SERIAL.longest(), newSerial().length()));
        return Stream.of(facts, findings, reasons, remedyText, nextSteps)
                .filter(text -> text.length() > LONGEST)
                .findFirst()
                .map(text -> Text.of("problem.too-long", LONGEST, text.length()));
    }

    /** What is still missing before it can be told (P12): a withdrawal needs its facts and reasons only, a reopening what comes next. */
    Optional<Text> missing() {
        if (facts.isEmpty()) return missing("facts");
        if (reasons.isEmpty()) return missing("reasons");
        if (isReopening()) return nextSteps.isEmpty() ? missing("next") : Optional.empty();
        if (outcome == Outcome.WITHDRAWN) return Optional.empty();
        if (findings.isEmpty()) return missing("findings");
        if (nextSteps.isEmpty()) return missing("next");
        return remedy != Remedy.NONE && remedyText.isEmpty() ? missing("remedy-text") : Optional.empty();
    }

    private static Optional<Text> missing(String part) {
        return Optional.of(Text.of("refused.decision.missing", Text.of("decision." + part)));
    }
}
