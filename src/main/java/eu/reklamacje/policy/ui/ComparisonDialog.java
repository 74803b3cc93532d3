package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import eu.reklamacje.base.Dates;
import eu.reklamacje.policy.PolicyVersion;
import java.util.LinkedHashSet;

/** Two versions of the policy side by side, what differs first to be seen. */
final class ComparisonDialog extends Dialog {

    ComparisonDialog(PolicyVersion earlier, PolicyVersion later) {
        setHeaderTitle(getTranslation("policy.compare"));
        setWidth("56rem");
        var words = new PolicyWords(getLocale());
        var left = words.lines(earlier.policy());
        var right = words.lines(later.policy());
        var table = new NativeTable();
        table.addClassName("comparison");
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(getTranslation("policy.term")));
        for (var version : new PolicyVersion[] {earlier, later})
            head.add(new NativeTableHeaderCell(
                    getTranslation("policy.from", Dates.date(version.validFrom(), getLocale()))));
        var names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        for (var name : names)
            table.getBody().add(row(name, left.getOrDefault(name, "–"), right.getOrDefault(name, "–")));
        add(table);
        var close = new Button(getTranslation("action.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static NativeTableRow row(String name, String left, String right) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(name);
        row.addDataCell().setText(left);
        row.addDataCell().setText(right);
        if (!left.equals(right)) row.addClassName("differs");
        return row;
    }
}
