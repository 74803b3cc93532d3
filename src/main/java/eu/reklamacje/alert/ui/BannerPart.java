package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.ui.ShellPart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** Puts the banner of safety below each window's header. */
@org.springframework.stereotype.Component
@Order(1000)
class BannerPart implements ShellPart {

    private final ObjectProvider<SafetyBanner> banners;

    BannerPart(ObjectProvider<SafetyBanner> banners) {
        this.banners = banners;
    }

    @Override
    public Component create() {
        return banners.getObject();
    }
}
