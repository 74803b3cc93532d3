package eu.reklamacje.snippet.ui;

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
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Gives a window its person's snippets, so that a slash finds them without a word to the server. */
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
        var keys = new Own();
        var mine = new Change(Change.SNIPPETS, signedIn.person().id());
        keys.addAttachListener(_ -> give(keys));
        Listening.to(changes, keys, mine::equals, _ -> give(keys));
        keys.add(Keys.told("/", keys.getTranslation("snippets.key")));
        return keys;
    }

    private void give(Own keys) {
        keys.getElement().executeJs("window.reklamacjeSnippets.give($0, $1)", json.valueToTree(named()), keys
                .getTranslation("snippets.title"));
    }

    private List<Map<String, String>> named() {
        return snippets.mine().stream().map(SnippetKeys::named).toList();
    }

    private static Map<String, String> named(Snippet snippet) {
        return Map.of("name", snippet.name(), "text", snippet.text());
    }

    /** Seen by the script alone. */
    @JavaScript("context://scripts/snippets.js")
    static final class Own extends Span {

        Own() {
            addClassName("keys-only");
        }
    }
}
