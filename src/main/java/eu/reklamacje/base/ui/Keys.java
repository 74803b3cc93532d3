package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keys of actions. The key stands on the component itself, as an attribute that the shell's script looks for: a single
 * letter works while nobody is typing, and what a letter does can never differ from what a click does.
 */
public final class Keys {

    private static final String KEY = "data-key";
    private static final String MEANING = "data-key-meaning";

    private Keys() {}

    /** Gives the component a key: {@code n}, {@code ?}, {@code ctrl+k}. Its meaning is what {@code ?} lists. */
    public static <C extends Component> C on(C component, String key, String meaning) {
        component.getElement().setAttribute(KEY, key);
        component.getElement().setAttribute(MEANING, meaning);
        component.getElement().setAttribute("aria-keyshortcuts", key.replace("ctrl", "Control"));
        if (component instanceof Button button && button.getText().isEmpty()) button.setAriaLabel(meaning);
        if (component instanceof Button button) button.setTooltipText(meaning + "  [" + key + "]");
        return component;
    }

    /** Shows the keys of everything that is on the screen now. */
    public static void showAll(UI ui) {
        var found = new LinkedHashMap<String, String>();
        ui.getChildren().forEach(child -> collect(child.getElement(), found));
        var list = new DescriptionList();
        list.addClassName("keys");
        found.forEach((key, meaning) -> {
            var term = new DescriptionList.Term();
            term.add(new com.vaadin.flow.component.html.NativeLabel(key));
            list.add(term, new DescriptionList.Description(meaning));
        });
        var dialog = new Dialog(ui.getTranslation("keys.title"), list);
        var close = new Button(ui.getTranslation("action.close"), _ -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    /** Something on the screen that has a key. */
    public record Keyed(Element element, String key, String meaning) {

        public void press() {
            element.executeJs("this.click()");
        }
    }

    /** What is on the screen whose meaning has those letters. */
    public static List<Keyed> find(UI ui, String typed, int most) {
        var wanted = typed.strip().toLowerCase(ui.getLocale());
        var found = new ArrayList<Keyed>();
        ui.getChildren().forEach(child -> collect(child.getElement(), wanted, found));
        return found.stream().limit(most).toList();
    }

    private static void collect(Element element, String wanted, List<Keyed> found) {
        if (element.isTextNode() || !element.isVisible()) return;
        var meaning = element.hasAttribute(KEY) ? element.getAttribute(MEANING) : "";
        boolean fits = !meaning.isEmpty() && meaning.toLowerCase(Locale.ROOT).contains(wanted);
        if (fits && found.stream().noneMatch(known -> known.meaning.equals(meaning)))
            found.add(new Keyed(element, element.getAttribute(KEY), meaning));
        element.getChildren().forEach(child -> collect(child, wanted, found));
    }

    private static void collect(Element element, Map<String, String> found) {
        if (element.isTextNode() || !element.isVisible()) return;
        if (element.hasAttribute(KEY)) found.putIfAbsent(element.getAttribute(KEY), element.getAttribute(MEANING));
        element.getChildren().forEach(child -> collect(child, found));
    }
}
