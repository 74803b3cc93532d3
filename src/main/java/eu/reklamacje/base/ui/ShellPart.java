package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;

/** What a feature puts into the header of every screen: the bell, the search, the profile menu. Ordered by Spring's {@code @Order}. */
public interface ShellPart {

    /** A new component for one browser window. */
    Component create();
}
