package eu.reklamacje.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import eu.reklamacje.base.Changes;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** The shell around every screen: the navigation beside it, and the header with what the features put there. */
@Layout
@PermitAll
@JavaScript("context://scripts/shell.js")
final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final int MOST_COUNTED = 99;

    private final List<NavigationCounter> counters;
    private final List<NavigationEntries> nested;
    private final Changes changes;

    MainLayout(
            List<ShellPart> parts, List<NavigationCounter> counters, List<NavigationEntries> nested, Changes changes) {
        this.counters = counters;
        this.nested = nested;
        this.changes = changes;
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation()));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var header = new Div(toggle, withoutLiveConnection());
        header.addClassName("shell-header");
        parts.forEach(part -> header.add(part.create()));
        addToNavbar(skipLink(), header);
    }

    /** Seen only where the network lets no live connection through. */
    private Component withoutLiveConnection() {
        var note = new Span(getTranslation("connection.no-push"));
        note.addClassName("no-push");
        note.getElement().setAttribute("role", "status");
        note.getElement().setAttribute("title", getTranslation("connection.no-push.text"));
        return note;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().setAttribute("lang", event.getUI().getLocale().getLanguage());
        event.getUI()
                .getPage()
                .executeJs(
                        "document.documentElement.lang = $0",
                        event.getUI().getLocale().getLanguage());
    }

    private Component brand() {
        var mark = new Span("R");
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", new Span(mark), new Span("Reklamacje"));
        brand.addClassName("brand");
        return brand;
    }

    private Component skipLink() {
        var link = new Anchor("#content", getTranslation("shell.skip"));
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        return link;
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        for (var entry : MenuConfiguration.getMenuEntries()) {
            var item = new SideNavItem(getTranslation(entry.title()), entry.path(), new Icon("vaadin", entry.icon()));
            counters.stream()
                    .filter(counter -> entry.path().equals("/" + counter.path()))
                    .forEach(counter -> count(item, counter));
            navigation.addItem(item);
        }
        for (var entries : nested) {
            nest(navigation, entries);
            Listening.to(changes, navigation, entries::isAffectedBy, _ -> nest(navigation, entries));
        }
        return navigation;
    }

    /** What people have put below an entry, in place of what stood there. */
    private static void nest(SideNav navigation, NavigationEntries entries) {
        var byPath = entries.entries().stream().collect(Collectors.groupingBy(NavigationEntries.Entry::path));
        for (var item : navigation.getItems()) {
            item.removeAll();
            for (var entry : byPath.getOrDefault(item.getPath().replaceFirst("^/", ""), List.of())) {
                var below = new SideNavItem(entry.title());
                // As it is: the component's own way to set a query encodes it twice.
                below.getElement().setAttribute("path", entry.path() + "?" + entry.query());
                item.addItem(below);
            }
            item.setExpanded(true);
        }
    }

    private void count(SideNavItem item, NavigationCounter counter) {
        var number = new Span();
        number.addClassName("counter");
        item.setSuffixComponent(number);
        Runnable show = () -> {
            int count = counter.count();
            number.setText(count > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(count));
            number.setVisible(count > 0);
        };
        show.run();
        Listening.to(changes, number, counter::isAffectedBy, _ -> show.run());
    }

    private static void shut(Component child) {
        if (child instanceof Dialog dialog && dialog.isOpened()) dialog.close();
        if (child instanceof ConfirmDialog dialog && dialog.isOpened()) dialog.close();
    }

    /** Whoever goes back finds the page before, and no dialog of the page that they left. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().setAttribute("data-path", event.getLocation().getPath());
        getUI().ifPresent(ui -> ui.getChildren().toList().forEach(MainLayout::shut));
    }
}
