package eu.reklamacje.bulk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.bulk.Bulk;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done to the chosen complaints of a list; they are chosen one by one, or as all that the filter finds. */
public final class BulkBar extends Div {

    private static final int MOST_NAMED = 10;

    private final Bulk bulk;
    private final ComplaintLists lists;
    private final Supplier<Filter> filter;
    private final Runnable finished;
    private final Span count = new Span();
    private final Button all = new Button();
    private final Div actions = new Div();
    private Set<Long> chosen = Set.of();
    private boolean isAll;
    private @Nullable Filter counted;
    private int found;

    BulkBar(
            Bulk bulk,
            ComplaintLists lists,
            Directory directory,
            Models models,
            Office office,
            Clock clock,
            Supplier<Filter> filter,
            Runnable finished,
            Runnable takeAll,
            Runnable leave) {
        this.bulk = bulk;
        this.lists = lists;
        this.filter = filter;
        this.finished = finished;
        addClassName("bulk-bar");
        count.getElement().setAttribute("aria-live", "polite");
        all.addClickListener(_ -> takeAll.run());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var handlers = directory.people().stream()
                .filter(Person::handlesCases)
                .filter(Person::active)
                .toList();
        offer("column.handler", "bulk.assign", () -> TaskForm.assign(handlers));
        offer("column.status", "bulk.move", () -> TaskForm.move(office.today(clock)));
        offer("composer.NOTE", "bulk.note", TaskForm::note);
        offer("column.severity", "bulk.severity", TaskForm::severity);
        offer("column.model", "bulk.model", () -> TaskForm.model(models.choosable()));
        offer("column.team", "bulk.team", () -> TaskForm.team(directory.teams()));
        offer("bulk.link.name", "bulk.link", () -> TaskForm.link(this::named));
        actions.addClassName("bulk-actions");
        var end = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> leave.run());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        end.setAriaLabel(getTranslation("bulk.leave"));
        end.setTooltipText(getTranslation("bulk.leave"));
        Keys.on(end, "Escape", getTranslation("bulk.leave"));
        add(count, all, new Div(actions, end));
    }

    /** By its number, or by the end of one that is no other's. */
    private Optional<String> named(String typed) {
        var wanted = typed.strip().toUpperCase(Locale.ROOT);
        var end = wanted.matches("\\d{1,6}") ? "-%06d".formatted(Integer.parseInt(wanted)) : wanted;
        return lists.named(Filter.ALL.withText(typed), Order.NUMBER, false, MOST_NAMED).stream()
                .map(ComplaintSummary::number)
                .filter(number -> number.endsWith(end))
                .findFirst();
    }

    private void offer(String name, String title, Supplier<TaskForm> form) {
        actions.add(new Button(
                getTranslation(name),
                _ -> new BulkDialog(getTranslation(title), bulk, ids(), form.get(), this::done).open()));
    }

    /** They are counted exactly when something is to be done to them. */
    private List<Long> ids() {
        return isAll ? lists.ids(filter.get(), Bulk.MOST) : List.copyOf(chosen);
    }

    private void done() {
        finished.run();
        choose(Set.of(), false);
    }

    /** @param wantsAll whether all that the filter finds, instead */
    public void choose(Set<Long> ids, boolean wantsAll) {
        chosen = ids;
        isAll = wantsAll;
        // Counted when another filter is asked, not with each row that is chosen.
        var asked = filter.get();
        if (!asked.equals(counted) || ids.isEmpty()) found = lists.count(asked);
        counted = asked;
        int many = isAll ? Math.min(found, Bulk.MOST) : ids.size();
        count.setText(getTranslation("bulk.chosen", many));
        all.setText(getTranslation(found > Bulk.MOST ? "bulk.first" : "bulk.all", Math.min(found, Bulk.MOST)));
        all.setVisible(!isAll && found > 0);
        actions.getChildren().map(Button.class::cast).forEach(button -> button.setEnabled(many > 0));
    }
}
