package eu.reklamacje.complaint.ui;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new complaint that somebody has begun to log.
 *
 * @param customer who is known already
 * @param mail from which it was begun
 * @param split whether that mail belongs to another case already, and this one is split from it
 * @param call whether it is a call, which goes on where it was begun: on one page
 */
public record WizardDraft(
        Facts facts,
        WizardStep step,
        @Nullable Long customer,
        @Nullable Long mail,
        boolean split,
        boolean call) {

    /** The facts by their names, and beside them {@code step}, {@code customer}, {@code mail}, {@code split}, {@code call}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WizardDraft ofWords(Map<String, String> words) {
        return new WizardDraft(
                Facts.ofWords(words),
                WizardStep.valueOf(words.getOrDefault("step", WizardStep.ORIGIN.name())),
                number(words.get("customer")),
                number(words.get("mail")),
                words.containsKey("split"),
                words.containsKey("call"));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    @JsonValue
    Map<String, String> words() {
        var words = new LinkedHashMap<>(facts.words());
        words.put("step", step.name());
        if (customer != null) words.put("customer", customer.toString());
        if (mail != null) words.put("mail", mail.toString());
        if (split) words.put("split", "true");
        if (call) words.put("call", "true");
        return words;
    }

    /**
     * Begins one with what a mail tells.
     *
     * @return the draft's id
     */
    public static long begin(Drafts drafts, Facts facts, long mail, boolean split) {
        long id = drafts.begin();
        drafts.keep(
                id, facts.get(Fact.CUSTOMER_NAME), new WizardDraft(facts, WizardStep.ORIGIN, null, mail, split, false));
        return id;
    }
}
