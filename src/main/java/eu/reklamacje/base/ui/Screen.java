package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen: one heading with its actions, and what stands below them. */
public abstract class Screen extends Main implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Div actions = new Div();
    private final Div bar = new Div(heading, actions);
    private String title = "";

    protected Screen(String name) {
        setId("content");
        addClassNames("screen", "screen-" + name);
        getElement().setAttribute("tabindex", "-1");
        actions.addClassName("screen-actions");
        bar.addClassName("screen-bar");
        add(bar);
    }

    protected void setHeading(String text) {
        title = text;
        heading.setText(text);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** What stands below the heading, instead of what stood there: one screen shows one thing after another. */
    protected void setContent(Component... content) {
        getChildren().filter(child -> !child.equals(bar)).toList().forEach(this::remove);
        add(content);
    }

    protected void addActions(Component... components) {
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? "Reklamacje" : title + " · Reklamacje";
    }
}
