package eu.reklamacje.base.ui;

import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tabs whose choice stands in the address: Back, a reload and a link lead to the same one. */
public final class TabAddress {

    private static final String NAME = "tab";

    private final Tabs tabs;
    private final List<String> names;

    /**
     * @param path of the screen
     * @param choices one for each tab, in their order; the first one is not named in the address
     */
    public TabAddress(Tabs tabs, String path, Enum<?>[] choices) {
        this.tabs = tabs;
        names = Stream.of(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        tabs.addSelectedChangeListener(event -> {
            if (!event.isFromClient()) return;
            int chosen = tabs.getSelectedIndex();
            // The browser takes an empty address for the present one.
            var address = chosen == 0 ? path.isEmpty() ? "?" : path : path + "?" + NAME + "=" + names.get(chosen);
            tabs.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
        });
    }

    /** Whether the address named a tab, which is chosen now. */
    public boolean read(BeforeEnterEvent event) {
        int named = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .map(names::indexOf)
                .orElse(-1);
        if (named >= 0) tabs.setSelectedIndex(named);
        return named >= 0;
    }
}
