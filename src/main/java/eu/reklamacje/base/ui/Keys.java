package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys of actions. The key stands on the component itself, as an attribute that the shell's script looks for: a single
 * letter works while nobody is typing, and what a letter does can never differ from what a click does.
 */
public final class Keys {

    private static final String KEY = "data-key";
    private static final String TOLD = "data-key-told";
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

    /** A key that a part of the screen handles itself; it is only told. */
    public static Component told(String key, String meaning) {
        var told = new Span();
        told.addClassName("key-told");
        told.getElement().setAttribute(TOLD, key);
        told.getElement().setAttribute(MEANING, meaning);
        return told;
    }

    /** The keys of everything that is on the screen now. */
    static Component list(UI ui) {
        var found = new LinkedHashSet<Told>();
        ui.getChildren().forEach(child -> collect(child.getElement(), found));
        var list = new Legend();
        list.addClassName("keys");
        found.forEach(told -> list.add(new NativeLabel(told.key), told.meaning));
        return list;
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
        children(element).forEach(child -> collect(child, wanted, found));
    }

    private record Told(String key, String meaning) {}

    private static void collect(Element element, Set<Told> found) {
        if (element.isTextNode() || !element.isVisible()) return;
        for (var kind : List.of(KEY, TOLD))
            if (element.hasAttribute(kind))
                found.add(new Told(element.getAttribute(kind), element.getAttribute(MEANING)));
        children(element).forEach(child -> collect(child, found));
    }

    /** What stands beside a list is none of its children. */
    private static Stream<Element> children(Element element) {
        var beside = element.getComponent()
                .filter(MasterDetailLayout.class::isInstance)
                .map(layout -> ((MasterDetailLayout) layout).getDetail())
                .map(Component::getElement);
        return Stream.concat(beside.stream(), element.getChildren());
    }
}
