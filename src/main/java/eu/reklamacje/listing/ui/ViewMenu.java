package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SavedViews;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The views of a list or a board: those that everybody has, the saved ones, and saving what is shown now. */
public final class ViewMenu extends MenuBar {

    private final SavedView.Place place;
    private final SavedViews views;
    private final KnownViews known;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Supplier<FilterUrl> now;

    ViewMenu(
            SavedView.Place place,
            SavedViews views,
            KnownViews known,
            Directory directory,
            SignedIn signedIn,
            Supplier<FilterUrl> now) {
        this.place = place;
        this.views = views;
        this.known = known;
        this.directory = directory;
        this.signedIn = signedIn;
        this.now = now;
        addThemeVariants(MenuBarVariant.TERTIARY);
        fill();
    }

    private void fill() {
        removeAll();
        var root = addItem(VaadinIcon.BOOKMARK_O.create());
        root.add(getTranslation("view.title"));
        var menu = root.getSubMenu();
        delivered(signedIn.person())
                .forEach((name, query) -> menu.addItem(getTranslation("view." + name), _ -> open(query)));
        var saved = known.mine().stream().filter(view -> view.place() == place).toList();
        if (!saved.isEmpty()) menu.addSeparator();
        saved.forEach(view -> add(menu, view));
        menu.addSeparator();
        menu.addItem(getTranslation("view.save"), _ -> edit(null));
    }

    private void add(SubMenu menu, SavedView view) {
        var name = view.team() == null
                ? view.name()
                : getTranslation(
                        "view.shared", view.name(), directory.team(view.team()).name());
        if (!view.mayChange()) {
            menu.addItem(name, _ -> open(view.query()));
            return;
        }
        var item = menu.addItem(name).getSubMenu();
        item.addItem(getTranslation("view.open"), _ -> open(view.query()));
        item.addItem(getTranslation("view.overwrite"), _ -> overwrite(view));
        item.addItem(getTranslation("view.change"), _ -> edit(view));
        item.addItem(getTranslation("action.delete"), _ -> delete(view));
    }

    /** What others have, too, is asked about. */
    private void overwrite(SavedView view) {
        Runnable write = () ->
                Notices.tell(views.change(view.id(), view.version(), view.name(), view.team(), query()), _ -> saved());
        if (view.team() == null) write.run();
        else
            Confirm.danger(
                    getTranslation("view.overwrite.title", view.name()),
                    getTranslation("view.overwrite.text"),
                    getTranslation("action.save"),
                    write);
    }

    private void edit(@Nullable SavedView view) {
        new ViewDialog(view, place, view == null ? query() : view.query(), teams(), views, this::saved).open();
    }

    private void refill() {
        known.forgetMine();
        fill();
    }

    private void saved() {
        refill();
        Notices.done(getTranslation("view.saved"));
    }

    private void delete(SavedView view) {
        Confirm.danger(
                getTranslation("view.delete", view.name()),
                getTranslation(view.team() == null ? "view.delete.text" : "view.delete.shared"),
                getTranslation("action.delete"),
                () -> Notices.tell(views.delete(view.id(), view.version()), _ -> refill()));
    }

    private List<Team> teams() {
        var me = signedIn.person();
        return directory.teams().stream()
                .filter(team ->
                        me.teams().contains(team.id()) || me.supervisedTeams().contains(team.id()))
                .toList();
    }

    private String query() {
        return now.get().with("open", "").write().getQueryString();
    }

    private void open(String query) {
        UI.getCurrent().navigate(place.path(), QueryParameters.fromString(query));
    }

    /** What everybody asks sooner or later, for the one who asks. */
    static Map<String, String> delivered(Person me) {
        var mine = Filter.ALL.withHandlers(Set.of(me.id()));
        var views = new LinkedHashMap<String, String>();
        if (me.handlesCases()) {
            views.put(
                    "turn",
                    query(mine.withNext(new Filter.Next(Set.of(), Set.of(Turn.HANDLER), Filter.ANY_DAY)), null));
            views.put("answered", query(mine.withSpecial(marked(Filter.Mark.ANSWERED)), null));
            views.put("reminded", query(mine.withSpecial(marked(Filter.Mark.REMINDED)), null));
        }
        var teams = me.supervisedTeams().isEmpty() ? me.teams() : me.supervisedTeams();
        views.put(teams.isEmpty() ? "overdue.all" : "overdue", query(Filter.ALL.withTeams(teams), DueRange.OVERDUE));
        views.put("restricted", query(Filter.ALL.withSpecial(marked(Filter.Mark.RESTRICTED)), null));
        return views;
    }

    private static Filter.Special marked(Filter.Mark mark) {
        return Filter.Special.of(Set.of(mark), Set.of());
    }

    private static String query(Filter filter, @Nullable DueRange due) {
        return FilterUrl.ALL.with(filter, due, FilterUrl.Days.EVER).write().getQueryString();
    }
}
