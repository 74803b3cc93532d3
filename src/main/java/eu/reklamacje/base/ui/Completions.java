package eu.reklamacje.base.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What the text of a field may become, offered by the browser below it while somebody types; the arrows choose. */
public final class Completions {

    private Completions() {}

    /** @param propose whole texts, for the text as it stands */
    public static void on(TextField field, Function<String, List<String>> propose) {
        var list = new Element("datalist");
        list.setAttribute("id", "completions-" + UUID.randomUUID());
        field.getElement().appendChild(list);
        field.getElement()
                .executeJs(
                        "this.inputElement.setAttribute('list', $0); this.inputElement.autocomplete = 'off'",
                        list.getAttribute("id"));
        field.addValueChangeListener(event -> {
            list.removeAllChildren();
            if (!event.isFromClient()) return;
            for (var text : propose.apply(event.getValue())) {
                var option = new Element("option");
                option.setAttribute("value", text);
                list.appendChild(option);
            }
        });
    }
}
