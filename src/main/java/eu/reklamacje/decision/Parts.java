package eu.reklamacje.decision;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** A part that somebody writes, by the name of its component. */
    public enum Part {
        FACTS("facts"),
        FINDINGS("findings"),
        REASONS("reasons"),
        REMEDY("remedy-text"),
        NEXT("next");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** The end of its message keys. */
        public String key() {
            return key;
        }
    }

    /** What is still missing before it can be told (P12): a withdrawal needs its facts and reasons only, a reopening what comes next. */
    public Set<Part> lacking() {
        var needed = EnumSet.of(Part.FACTS, Part.REASONS);
        if (isReopening()) needed.add(Part.NEXT);
        else if (outcome != Outcome.WITHDRAWN) {
            needed.add(Part.FINDINGS);
            needed.add(Part.NEXT);
            if (remedy != Remedy.NONE) needed.add(Part.REMEDY);
        }
        needed.removeIf(part -> !text(part).isEmpty());
        return needed;
    }

    private String text(Part part) {
        return switch (part) {
            case FACTS -> facts;
            case FINDINGS -> findings;
            case REASONS -> reasons;
            case REMEDY -> remedyText;
            case NEXT -> nextSteps;
        };
    }

    /** Why it cannot be told as it is. */
    Optional<Text> missing() {
        var lacking = lacking().stream().findFirst();
        if (lacking.isPresent())
            return lacking.map(part -> Text.of("refused.decision.missing", Text.of("decision." + part.key())));
        return isReopening() || remedy.fits(outcome)
                ? Optional.empty()
                : Optional.of(Text.of("refused.decision.remedy"));
    }
}
