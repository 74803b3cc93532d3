package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Facts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Somebody else changed the same fields: shows both values, and lets the person choose field by field. */
final class ConflictDialog extends Dialog {

    private final Map<Fact<?>, RadioButtonGroup<String>> choices = new TreeMap<>();

    ConflictDialog(Facts current, Facts mine, Set<Fact<?>> fields, FactWords words, Consumer<Facts> chosen) {
        setHeaderTitle(getTranslation("conflict.title"));
        setWidth("40rem");
        add(new Paragraph(getTranslation("conflict.text")));
        for (var fact : fields) {
            var group = new RadioButtonGroup<String>(getTranslation("fact." + fact));
            group.addClassName("choices");
            group.setItems("theirs", "mine");
            group.setItemLabelGenerator(choice -> getTranslation(
                    "conflict." + choice, words.value(fact, choice.equals("mine") ? mine : current, getLocale())));
            group.setValue("theirs");
            group.getElement().setAttribute("data-conflict", fact.name());
            if (choices.isEmpty()) group.getElement().executeJs("setTimeout(() => this.focus(), 50)");
            choices.put(fact, group);
            add(group);
        }
        var save = new Button(getTranslation("conflict.save"), _ -> {
            close();
            chosen.accept(merged(current, mine));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private Facts merged(Facts current, Facts mine) {
        var merged = mine;
        for (var choice : choices.entrySet()) {
            if (choice.getValue().getValue().equals("theirs")) {
                merged = merged.take(choice.getKey(), current);
            }
        }
        return merged;
    }
}
