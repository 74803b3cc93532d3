package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.ui.ShellPart;
import org.springframework.core.annotation.Order;

/** Puts the banner of safety below each window's header. */
@org.springframework.stereotype.Component
@Order(1000)
class BannerPart implements ShellPart {

    private final BellServices services;

    BannerPart(BellServices services) {
        this.services = services;
    }

    @Override
    public Component create() {
        return new SafetyBanner(services);
    }
}
