package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.ui.ShellPart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** Puts a bell into each window's header. */
@org.springframework.stereotype.Component
@Order(60)
class BellPart implements ShellPart {

    private final ObjectProvider<Bell> bells;

    BellPart(ObjectProvider<Bell> bells) {
        this.bells = bells;
    }

    @Override
    public Component create() {
        return bells.getObject();
    }
}
