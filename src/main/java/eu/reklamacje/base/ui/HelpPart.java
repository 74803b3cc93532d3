package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;

/** A page of the help: what the words and colours of a feature mean. Ordered by Spring's {@code @Order}. */
public interface HelpPart {

    /** The message key of its title. */
    String title();

    Component create();
}
