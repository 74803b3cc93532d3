package eu.reklamacje.snippet.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.snippet.Snippet;
import eu.reklamacje.snippet.Snippets;
import eu.reklamacje.user.SignedIn;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives a window its person's snippets, once it writes, so that a slash finds them without a word to the server. */
@org.springframework.stereotype.Component
@Order(90)
class SnippetKeys implements ShellPart {

    private final Snippets snippets;
    private final SignedIn signedIn;
    private final Changes changes;
    private final JsonMapper json;

    SnippetKeys(Snippets snippets, SignedIn signedIn, Changes changes, JsonMapper json) {
        this.snippets = snippets;
        this.signedIn = signedIn;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public Component create() {
        var own = new Own(this::named);
        Listening.to(changes, own, new Change(Change.SNIPPETS, signedIn.person().id())::equals, _ -> own.give());
        own.add(Keys.told("/", own.getTranslation("snippets.key")));
        return own;
    }

    private JsonNode named() {
        return json.valueToTree(snippets.mine().stream().map(SnippetKeys::named).toList());
    }

    private static Map<String, String> named(Snippet snippet) {
        return Map.of("name", snippet.name(), "text", snippet.text());
    }

    /** Asked by the script when the first text is about to be written: most windows never ask. */
    @JavaScript("context://scripts/snippets.js")
    static final class Own extends Span {

        private final Supplier<JsonNode> mine;

        Own(Supplier<JsonNode> mine) {
            this.mine = mine;
            addClassName("keys-only");
            addAttachListener(_ -> getElement().executeJs("window.reklamacjeSnippets.ask(this)"));
        }

        @ClientCallable
        void give() {
            getElement()
                    .executeJs("window.reklamacjeSnippets.give($0, $1)", mine.get(), getTranslation("snippets.title"));
        }
    }
}
