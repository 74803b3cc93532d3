package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.ui.ShellPart;
import org.springframework.core.annotation.Order;

/** Puts a bell into each window's header. */
@org.springframework.stereotype.Component
@Order(60)
class BellPart implements ShellPart {

    private final BellServices services;

    BellPart(BellServices services) {
        this.services = services;
    }

    @Override
    public Component create() {
        return new Bell(services);
    }
}
