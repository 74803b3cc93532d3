package eu.reklamacje.decision.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.component.UI;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.decision.Review;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a decision as they are being written; kept as a draft. */
public record DecisionDraft(
        Outcome outcome,
        Remedy remedy,
        @Nullable BigDecimal cost,
        String currency,
        @Nullable Long rootCause,
        String facts,
        String findings,
        String reasons,
        String remedyText,
        @JsonProperty("next") String nextSteps,
        Review review,
        String newSerial) {

    /** A draft may lack what was added since. */
    @SuppressWarnings("NullAway")
    public DecisionDraft {
        outcome = Objects.requireNonNullElse(outcome, Outcome.UPHELD);
        remedy = Objects.requireNonNullElse(remedy, Remedy.NONE);
        currency = Objects.requireNonNullElse(currency, "EUR");
        facts = Objects.requireNonNullElse(facts, "");
        findings = Objects.requireNonNullElse(findings, "");
        reasons = Objects.requireNonNullElse(reasons, "");
        remedyText = Objects.requireNonNullElse(remedyText, "");
        nextSteps = Objects.requireNonNullElse(nextSteps, "");
        review = Objects.requireNonNullElse(review, Review.UPHELD);
        newSerial = Objects.requireNonNullElse(newSerial, "");
    }

    /**
     * Begins with what the case knows. What a colleague found stands there only where the customer may read it as it is: people
     * write it in their own language.
     */
    static DecisionDraft collected(ComplaintView complaint) {
        return new DecisionDraft(
                Outcome.UPHELD,
                Remedy.REPAIR,
                null,
                currency(complaint),
                null,
                complaint.facts().get(Fact.DESCRIPTION),
                isTheirs(complaint) ? Objects.requireNonNullElse(complaint.assessmentText(), "") : "",
                "",
                "",
                "",
                Review.UPHELD,
                "");
    }

    private static boolean isTheirs(ComplaintView complaint) {
        var mine = UI.getCurrent().getLocale().getLanguage();
        return mine.equals(complaint.facts().get(Fact.CUSTOMER_LANGUAGE));
    }

    static DecisionDraft of(Parts parts, ComplaintView complaint) {
        return new DecisionDraft(
                parts.outcome(),
                parts.remedy(),
                parts.cost(),
                Objects.requireNonNullElse(parts.currency(), currency(complaint)),
                parts.rootCause(),
                parts.facts(),
                parts.findings(),
                parts.reasons(),
                parts.remedyText(),
                parts.nextSteps(),
                Objects.requireNonNullElse(parts.review(), Review.UPHELD),
                parts.newSerial());
    }

    private static String currency(ComplaintView complaint) {
        return complaint.facts().get(Fact.CUSTOMER_COUNTRY).equals("PL") ? "PLN" : "EUR";
    }

    /** @param isReview whether it reviews the decision of the first stage (P13) */
    Parts parts(boolean isReview) {
        boolean remedied = remedy != Remedy.NONE && !(isReview && review == Review.REOPENED);
        return new Parts(
                outcome,
                remedy,
                cost,
                cost == null ? null : currency,
                rootCause,
                facts,
                findings,
                reasons,
                remedied ? remedyText : "",
                nextSteps,
                isReview ? review : null,
                remedy == Remedy.REPLACEMENT ? newSerial : "");
    }
}
