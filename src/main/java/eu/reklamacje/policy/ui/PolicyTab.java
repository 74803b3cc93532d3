package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.Component;

/** A tab that another feature adds to the policy's page. Ordered by Spring's {@code @Order}. */
public interface PolicyTab {

    /** The message key of its title. */
    String title();

    /** A new component for one page, which keeps itself up to date while it is attached. */
    Component create();
}
