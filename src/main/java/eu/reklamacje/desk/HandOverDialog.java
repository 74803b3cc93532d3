package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.ui.SummaryWords;
import eu.reklamacje.user.Absence;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases of somebody who will be away, those chosen that fall due meanwhile; moved together, and back again. */
final class HandOverDialog extends Dialog {

    private static final int MOST = 500;

    private final Absence absence;
    private final Assignments assignments;
    private final ComplaintLists lists;
    private final Directory directory;
    private final Person me;
    private final Grid<ComplaintSummary> grid = new Grid<>();
    private final ComboBox<Person> heir;
    private final Button move;

    HandOverDialog(
            Absence absence,
            Person me,
            Assignments assignments,
            ComplaintLists lists,
            Directory directory,
            SummaryWords words) {
        this.absence = absence;
        this.me = me;
        this.assignments = assignments;
        this.lists = lists;
        this.directory = directory;
        setHeaderTitle(getTranslation("handover.title", directory.name(absence.personId())));
        setWidth("60rem");
        var cases = lists.page(filter(), Order.DUE, true, 0, MOST);
        heir = new ComboBox<>(getTranslation("handover.to"));
        heir.setWidth("20rem");
        heir.setAutofocus(true);
        heir.setItemLabelGenerator(Person::name);
        heir.setItems(candidates(cases));
        directory.present(absence.personId(), absence.firstDay()).ifPresent(heir::setValue);
        grid.addColumn(ComplaintSummary::number)
                .setHeader(getTranslation("column.number"))
                .setAutoWidth(true);
        grid.addColumn(ComplaintSummary::customer)
                .setHeader(getTranslation("column.customer"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("status." + row.status())).setHeader(getTranslation("handover.status"));
        grid.addColumn(row -> words.shortDue(row, getLocale()))
                .setHeader(getTranslation("column.due"))
                .setFlexGrow(2);
        grid.addColumn(row -> isDueMeanwhile(row) ? getTranslation("handover.meanwhile") : "")
                .setHeader(getTranslation("handover.needs"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItems(cases);
        grid.setEmptyStateText(getTranslation("handover.empty"));
        grid.setHeight("24rem");
        cases.stream().filter(this::isDueMeanwhile).forEach(grid::select);
        move = Keys.on(new Button("", _ -> move()), "ctrl+Enter", getTranslation("handover.move-chosen"));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addSelectionListener(_ -> label());
        heir.addValueChangeListener(_ -> label());
        label();
        var content = new Div(new Paragraph(getTranslation("handover.text")), heir, grid);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), move);
    }

    private Filter filter() {
        return Filter.ALL.withHandlers(Set.of(absence.personId())).withStatuses(Status.UNFINISHED);
    }

    private List<Person> candidates(List<ComplaintSummary> cases) {
        return cases.stream()
                .map(ComplaintSummary::teamId)
                .distinct()
                .flatMap(team -> directory.handlersOf(team).stream())
                .distinct()
                .filter(person -> person.id() != absence.personId())
                .toList();
    }

    private boolean isDueMeanwhile(ComplaintSummary row) {
        return row.nextDue() != null && !row.nextDue().isAfter(absence.lastDay());
    }

    private void label() {
        int count = grid.getSelectedItems().size();
        move.setText(getTranslation("handover.move", count));
        move.setEnabled(count > 0 && heir.getValue() != null);
    }

    /** Each case is moved for itself: one that has changed meanwhile, or may not go there, stays and is named. */
    private void move() {
        var to = heir.getValue();
        var moved = new ArrayList<ComplaintSummary>();
        var stayed = new ArrayList<ComplaintSummary>();
        for (var row : grid.getSelectedItems()) {
            boolean may = Rights.assignmentRefusal(me, row.access(), to).isEmpty();
            (may && assign(row, to) ? moved : stayed).add(row);
        }
        if (!moved.isEmpty())
            Notices.undoable(
                    getTranslation("handover.done", moved.size(), to.name()),
                    getTranslation("action.undo"),
                    () -> moved.forEach(row -> giveBack(row, to)));
        if (stayed.isEmpty()) {
            close();
            return;
        }
        Notices.refused(getTranslation(
                "handover.stayed", stayed.stream().map(ComplaintSummary::number).collect(Collectors.joining(", "))));
        grid.setItems(lists.page(filter(), Order.DUE, true, 0, MOST));
        label();
    }

    /** Unless somebody else has been given it meanwhile. */
    private void giveBack(ComplaintSummary row, Person heir) {
        lists.find(row.id())
                .filter(now -> Objects.equals(now.access().handlerId(), heir.id()))
                .ifPresent(now ->
                        Notices.tell(assignments.giveBack(now.id(), now.version(), absence.personId()), _ -> {}));
    }

    private boolean assign(ComplaintSummary row, Person to) {
        return assignments.assign(row.id(), row.version(), to.id(), getTranslation("handover.note"))
                instanceof Result.Done<Long>;
    }
}
