package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.calendar.IcsDays.IcsDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The days of an ICS file before they are taken: each can be left out, and what people only remember is left out already. */
class IcsDialog extends Dialog {

    private final Grid<Map.Entry<LocalDate, IcsDay>> grid = new Grid<>();
    private final Button take = new Button();

    IcsDialog(Map<LocalDate, IcsDay> days, Consumer<Map<LocalDate, String>> taken) {
        setHeaderTitle(getTranslation("calendar.ics.title"));
        setWidth("min(44rem, 92vw)");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(day -> Dates.date(day.getKey(), getLocale()))
                .setHeader(getTranslation("calendar.ics.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(day -> day.getValue().name()).setHeader(getTranslation("calendar.ics.name"));
        grid.addColumn(day -> day.getValue().observance() ? getTranslation("calendar.ics.observance") : "")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(days.entrySet());
        days.entrySet().stream().filter(day -> !day.getValue().observance()).forEach(grid::select);
        grid.addSelectionListener(_ -> count());
        grid.setHeight("min(26rem, 55vh)");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setAutofocus(true);
        Keys.on(take, "ctrl+Enter", getTranslation("calendar.ics.title"));
        take.addClickListener(_ -> {
            var chosen = new TreeMap<LocalDate, String>();
            grid.getSelectedItems()
                    .forEach(day -> chosen.put(day.getKey(), day.getValue().name()));
            close();
            taken.accept(chosen);
        });
        count();
        add(new Paragraph(getTranslation("calendar.ics.text")), grid);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), take);
    }

    private void count() {
        int count = grid.getSelectedItems().size();
        take.setText(getTranslation("calendar.ics.take", count));
        take.setEnabled(count > 0);
    }
}
