package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.decision.RootCauses;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tree of root causes of a kind: what is chosen in it gets the next one below. */
public final class RootCausePanel extends Composite<Section> {

    private final RootCauses causes;
    private final Select<Kind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TreeGrid<RootCauses.Cause> tree = new TreeGrid<>();

    public RootCausePanel(RootCauses causes) {
        this.causes = causes;
        getContent().addClassNames("panel", "stack");
        kind.setItems(Kind.PRODUCT, Kind.SERVICE);
        kind.setItemLabelGenerator(value -> getTranslation("kind." + value));
        kind.setValue(Kind.PRODUCT);
        kind.setAriaLabel(getTranslation("rootcause.kind"));
        kind.addValueChangeListener(_ -> refresh());
        name.setPlaceholder(getTranslation("rootcause.name"));
        name.setAriaLabel(getTranslation("rootcause.name"));
        var add = new Button(getTranslation("rootcause.add"), _ -> add());
        var bar = new Div(kind, name, add);
        bar.addClassName("filter-bar");
        tree.addHierarchyColumn(RootCauses.Cause::name).setHeader(getTranslation("rootcause.name"));
        tree.addColumn(cause -> getTranslation(cause.active() ? "catalogue.offered" : "catalogue.not-offered"))
                .setHeader(getTranslation("catalogue.state"));
        tree.addComponentColumn(this::retire).setAutoWidth(true).setFlexGrow(0);
        tree.setAllRowsVisible(true);
        tree.setEmptyStateText(getTranslation("rootcause.empty"));
        var hint = new Div(getTranslation("rootcause.hint"));
        hint.addClassName("hint");
        getContent().add(new H2(getTranslation("rootcause.title")), hint, bar, tree);
        refresh();
    }

    private void add() {
        var parent = tree.asSingleSelect().getValue();
        Notices.tell(causes.add(kind.getValue(), parent == null ? null : parent.id(), name.getValue()), _ -> {
            name.clear();
            refresh();
        });
    }

    private Component retire(RootCauses.Cause cause) {
        var key = cause.active() ? "catalogue.retire" : "catalogue.restore";
        return Buttons.small(
                getTranslation(key),
                cause.name(),
                () -> Notices.tell(
                        causes.change(cause.id(), cause.version(), cause.name(), !cause.active()), _ -> refresh()));
    }

    private void refresh() {
        var all = causes.all().stream()
                .filter(cause -> cause.kind() == kind.getValue())
                .toList();
        var data = new TreeData<RootCauses.Cause>();
        data.addItems(below(all, null), parent -> below(all, parent.id()));
        tree.setTreeData(data);
        tree.expandRecursively(below(all, null), 5);
    }

    private static List<RootCauses.Cause> below(List<RootCauses.Cause> all, @Nullable Long parent) {
        return all.stream()
                .filter(cause -> Objects.equals(cause.parentId(), parent))
                .toList();
    }
}
