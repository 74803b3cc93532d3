package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever adds a fact learns here what is still missing: its column, its label, its words, its place on each form. */
class FactPlacesTest extends ScreenTest {

    @Autowired
    Translations translations;

    @Autowired
    FactWords words;

    private Set<String> shown() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getAttribute("data-fact"))
                .filter(name -> name != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all() {
        return Fact.values().stream().map(Fact::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every fact with a value of its own. */
    private static Facts everything() {
        var facts = Complaint101.facts("Wszystkie Fakty").with(Fact.KIND, Kind.SERVICE);
        for (var fact : Fact.values()) facts = with(fact, facts);
        return facts;
    }

    private static <T> Facts with(Fact<T> fact, Facts facts) {
        if (facts.has(fact)) return facts;
        if (fact.type() == Boolean.class) return facts.with(fact, fact.type().cast(true));
        if (fact.type() == LocalDate.class) return facts.with(fact, fact.type().cast(LocalDate.of(2026, 1, 2)));
        if (fact.type() == LocalDateTime.class) return facts;
        if (fact.type() == String.class) return facts.with(fact, fact.type().cast("Wartość"));
        return facts.with(fact, fact.absent());
    }

    @Test
    void everyFactIsKept() {
        var facts = everything()
                .with(Fact.CUSTOMER_EMAIL, "fakty@example.com")
                .with(Fact.CUSTOMER_PHONE, "600100200")
                .with(Fact.CUSTOMER_COUNTRY, "PL")
                .with(Fact.CUSTOMER_LANGUAGE, "pl");
        long id = recorded(facts);
        // It is secret, and goes to another team.
        var kept = people.as("marek", () -> complaints.find(id)).orElseThrow().facts();
        assertThat(kept.differences(facts)).isEmpty();
    }

    @Test
    void everyFactHasItsLabelAndItsWordsInEveryLanguage() {
        var facts = everything();
        for (var language : Language.values()) {
            for (var fact : Fact.values()) {
                assertThat(translations.getTranslation("fact." + fact, language.locale()))
                        .as("%s in %s", fact, language)
                        .isNotBlank()
                        .doesNotContain("fact.");
                assertThat(words.value(fact, facts, language.locale())).doesNotContain("!{");
            }
        }
    }

    @Test
    void everyFactStandsOnTheComplaintsPage() {
        as("marek");
        go("complaint/40");
        click("Popraw dane");
        assertThat(shown()).isEqualTo(all());
    }

    @Test
    void everyFactIsAskedForInTheWizard() {
        go("new");
        var asked = new TreeSet<>(shown());
        click("Dalej");
        asked.addAll(shown());
        text("Klient").setValue("Pyta O Wszystko");
        for (int step = 0; step < 2; step++) {
            click("Dalej");
            asked.addAll(shown());
        }
        assertThat(asked).isEqualTo(all());
    }
}
