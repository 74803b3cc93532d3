package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.Office;
import eu.reklamacje.deadline.HandlingTime;

/** For whom we waited, when, why and how long: what the net handling time leaves out. */
final class WaitsDialog extends Dialog {

    WaitsDialog(HandlingTime time, DueWords words, Office office) {
        setHeaderTitle(getTranslation("clock.title"));
        setWidth("44rem");
        add(new Paragraph(getTranslation(
                "clock.text",
                words.duration(time.gross(), time, getLocale()),
                words.duration(time.net(), time, getLocale()))));
        var table = new NativeTable();
        table.addClassName("comparison");
        var head = table.getHead().addRow();
        for (var column : new String[] {"clock.whom", "clock.why", "clock.from", "clock.to", "clock.took"})
            head.add(new NativeTableHeaderCell(getTranslation(column)));
        for (var wait : time.waits()) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(getTranslation("waitingfor." + wait.waitingFor()));
            row.addDataCell().setText(wait.reason());
            row.addDataCell().setText(office.time(wait.began(), getLocale()));
            row.addDataCell()
                    .setText(
                            wait.ended() == null
                                    ? getTranslation("clock.lasts")
                                    : office.time(wait.ended(), getLocale()));
            row.addDataCell().setText(words.duration(wait.open(), time, getLocale()));
        }
        add(table);
        var close = new Button(getTranslation("action.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
