package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.user.Directory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The versions of the policy, the latest first; two of them can be held side by side. */
final class VersionsPart extends Composite<Div> {

    private final Policies policies;
    private final Directory directory;
    private final Supplier<LocalDate> today;
    private final Grid<PolicyVersion> grid = new Grid<>();

    VersionsPart(Policies policies, Directory directory, Supplier<LocalDate> today) {
        this.policies = policies;
        this.directory = directory;
        this.today = today;
        getContent().addClassName("stack");
        var add =
                Keys.on(new Button(getTranslation("policy.new"), _ -> newVersion()), "i", getTranslation("policy.new"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var compare = new Button(getTranslation("policy.compare"), _ -> compare());
        compare.setEnabled(false);
        var hint = new Span(getTranslation("policy.hint"));
        hint.addClassName("hint");
        var bar = new Div(add, compare, hint);
        bar.addClassName("actions");
        grid.addColumn(version -> Dates.date(version.validFrom(), getLocale()))
                .setHeader(getTranslation("policy.valid-from"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.addColumn(version -> version.policy().acknowledge().days())
                .setHeader(getTranslation("promise.ACKNOWLEDGE"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(version -> version.policy().progress().days())
                .setHeader(getTranslation("promise.PROGRESS"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(version -> version.policy().resolve().days())
                .setHeader(getTranslation("promise.RESOLVE"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::state).setHeader(getTranslation("policy.state")).setFlexGrow(2);
        grid.addColumn(version -> version.savedBy() == null
                        ? getTranslation("policy.delivered")
                        : directory.name(version.savedBy()))
                .setHeader(getTranslation("policy.by"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(
                event -> compare.setEnabled(event.getAllSelectedItems().size() == 2));
        grid.setAllRowsVisible(true);
        getContent().add(bar, grid);
    }

    void refresh() {
        grid.setItems(policies.all());
    }

    private String state(PolicyVersion version) {
        if (policies.isOpen(version)) return getTranslation("policy.ahead");
        boolean now = policies.at(today.get()).id() == version.id();
        return getTranslation(now ? "policy.in-force" : "policy.past");
    }

    private Component actions(PolicyVersion version) {
        var actions = new Div();
        actions.addClassName("actions");
        boolean open = policies.isOpen(version);
        actions.add(small(
                open ? "action.edit" : "policy.show",
                version,
                () -> new PolicyDialog(version, open ? version.validFrom() : null, policies, today.get()).open()));
        if (open) actions.add(small("policy.remove", version, () -> remove(version)));
        return actions;
    }

    private Button small(String key, PolicyVersion version, Runnable does) {
        return Buttons.small(getTranslation(key), Dates.date(version.validFrom(), getLocale()), does);
    }

    /** The latest terms, to be changed, from tomorrow on. */
    private void newVersion() {
        var latest = policies.all().getFirst();
        var tomorrow = today.get().plusDays(1);
        var from = latest.validFrom().isBefore(tomorrow)
                ? tomorrow
                : latest.validFrom().plusDays(1);
        new PolicyDialog(new PolicyVersion(0, 0, from, latest.policy(), null), from, policies, today.get()).open();
    }

    private void compare() {
        List<PolicyVersion> two = grid.getSelectedItems().stream()
                .sorted(Comparator.comparing(PolicyVersion::validFrom))
                .toList();
        if (two.size() == 2) new ComparisonDialog(two.getFirst(), two.getLast()).open();
    }

    private void remove(PolicyVersion version) {
        Confirm.danger(
                getTranslation("policy.remove") + ": " + Dates.date(version.validFrom(), getLocale()),
                getTranslation("policy.remove.text"),
                getTranslation("policy.remove"),
                () -> Notices.tell(policies.remove(version.id(), version.version()), _ -> refresh()));
    }
}
