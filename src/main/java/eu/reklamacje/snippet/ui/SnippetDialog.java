package eu.reklamacje.snippet.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.snippet.Snippet;
import eu.reklamacje.snippet.Snippets;
import org.jspecify.annotations.Nullable;

/** Writes one of one's own snippets. */
final class SnippetDialog extends FormDialog<SnippetDialog.Written> {

    /** As it is typed. */
    public record Written(String name, String text) {}

    /** @param snippet null for a new one */
    SnippetDialog(@Nullable Snippet snippet, Snippets snippets, Runnable saved) {
        super(Written.class, "", "36rem");
        setHeaderTitle(getTranslation(snippet == null ? "snippets.add" : "snippets.edit"));
        var name = new TextField(getTranslation("snippets.name"));
        name.setHelperText(getTranslation("snippets.name.hint"));
        name.setMaxLength(40);
        name.setWidthFull();
        var text = new TextArea(getTranslation("snippets.text"));
        text.setMaxLength(4000);
        text.setMinRows(5);
        text.setWidthFull();
        bindNeeded(name, "name");
        bindNeeded(text, "text");
        add(name, text);
        show(snippet == null ? new Written("", "") : new Written(snippet.name(), snippet.text()));
        saves(
                getTranslation("action.save"),
                written -> snippets.save(
                        snippet == null ? null : snippet.id(),
                        snippet == null ? 0 : snippet.version(),
                        written.name.strip(),
                        written.text),
                _ -> saved.run());
    }
}
