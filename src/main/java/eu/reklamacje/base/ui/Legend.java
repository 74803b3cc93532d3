package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Terms beside what they mean. */
public final class Legend extends DescriptionList {

    public Legend() {
        addClassName("terms");
    }

    public void add(Component term, String meaning) {
        var shown = new Term();
        shown.add(term);
        add(shown, new Description(meaning));
    }
}
