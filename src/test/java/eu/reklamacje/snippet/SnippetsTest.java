package eu.reklamacje.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.base.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SnippetsTest extends ScreenTest {

    @Autowired
    Snippets snippets;

    @AfterEach
    void leaveNone() {
        people.as("anna", () -> {
            snippets.mine().forEach(snippet -> snippets.delete(snippet.id(), snippet.version()));
            return null;
        });
    }

    @Test
    void nobodySeesOrTouchesAnothers() {
        long id =
                snippets.save(null, 0, "gwarancja", "Gwarancja trwa pięć lat.").orThrow();
        as("jan");
        assertThat(snippets.mine()).isEmpty();
        assertThat(snippets.save(id, 0, "gwarancja", "Nie moje")).isInstanceOf(Result.Refused.class);
        assertThat(snippets.delete(id, 0)).isInstanceOf(Result.Refused.class);
        assertThat(snippets.save(null, 0, "gwarancja", "Moje")).isInstanceOf(Result.Done.class);
        snippets.mine().forEach(mine -> snippets.delete(mine.id(), mine.version()));
        as("anna");
        assertThat(snippets.mine()).extracting(Snippet::text).containsExactly("Gwarancja trwa pięć lat.");
    }

    @Test
    void aNameIsOneWordAndMineOnce() {
        snippets.save(null, 0, "zdjęcie-2", "Proszę o zdjęcie.").orThrow();
        assertThat(snippets.save(null, 0, "zdjęcie-2", "Drugie"))
                .isEqualTo(Result.refused("refused.snippet.taken", "zdjęcie-2"));
        for (var name : new String[] {"", "dwa słowa", "a/b", "x".repeat(41)})
            assertThat(snippets.save(null, 0, name, "Tekst"))
                    .as(name)
                    .isEqualTo(Result.refused("refused.snippet.name"));
        var mine = snippets.mine().getFirst();
        snippets.save(mine.id(), mine.version(), "foto", "Proszę o zdjęcie.").orThrow();
        assertThat(snippets.save(mine.id(), mine.version(), "stare", "Z wczoraj"))
                .as("changed meanwhile in another window")
                .isEqualTo(Result.refused("refused.changed-meanwhile"));
    }

    @Test
    void oneIsWrittenChangedAndDeletedOnItsPage() {
        go("snippets");
        click("Nowy tekst");
        text("Nazwa").setValue("dzięki");
        TextArea text = area("Tekst");
        text.setValue("Dziękujemy za cierpliwość.");
        click("Zapisz");
        assertThat(snippets.mine()).extracting(Snippet::name).containsExactly("dzięki");
    }
}
