package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.OfficeHours;
import eu.reklamacje.calendar.TeamCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a team's calendar is made of: country or region, zone, office hours, and the office's own days. Not on a binder: the year
 * beside it shows every change at once, the wrong hours too.
 */
final class CalendarForm extends Div {

    private final ComboBox<String> region;
    private final ComboBox<String> zone;
    private final TimePicker opens;
    private final TimePicker closes;
    private final DatePicker day;
    private final TextField name;
    private final Select<Boolean> free;
    private final Grid<Map.Entry<LocalDate, OfficeDay>> list = new Grid<>();
    private final Map<LocalDate, OfficeDay> own = new TreeMap<>();
    private final Runnable changed;
    private boolean showing;

    CalendarForm(Runnable changed) {
        this.changed = changed;
        addClassName("stack");
        region = new ComboBox<>(getTranslation("calendar.region"));
        region.setItems(Holidays.choices());
        region.setItemLabelGenerator(code -> Holidays.describe(code, getLocale()) + " (" + code + ")");
        zone = new ComboBox<>(getTranslation("teams.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.startsWith("Europe/") || id.startsWith("Atlantic/"))
                .sorted()
                .toList());
        opens = new TimePicker(getTranslation("calendar.opens"));
        closes = new TimePicker(getTranslation("calendar.closes"));
        for (var picker : new TimePicker[] {opens, closes}) {
            picker.setLocale(getLocale());
            picker.addValueChangeListener(_ -> tell());
        }
        region.addValueChangeListener(_ -> tell());
        zone.addValueChangeListener(_ -> tell());
        day = new DatePicker(getTranslation("teams.day"));
        DatePickers.speak(day, getLocale());
        name = new TextField(getTranslation("teams.day.name"));
        name.setMaxLength(120);
        free = new Select<>();
        free.setLabel(getTranslation("teams.day.kind"));
        free.setItems(true, false);
        free.setItemLabelGenerator(value -> getTranslation(value ? "teams.day.free" : "teams.day.worked"));
        free.setValue(true);
        add(
                section("calendar.basis", Fields.row(region, zone), Fields.row(opens, closes)),
                section("teams.days", adding(), days()));
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H3(getTranslation(title)));
        section.add(content);
        section.addClassNames("panel", "stack");
        return section;
    }

    private Div adding() {
        var add = new Button(getTranslation("action.add"), VaadinIcon.PLUS.create(), _ -> addDay());
        return Fields.row(day, free, name, add);
    }

    private Grid<Map.Entry<LocalDate, OfficeDay>> days() {
        list.addColumn(entry -> Dates.date(entry.getKey(), getLocale()))
                .setHeader(getTranslation("teams.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(entry -> getTranslation(entry.getValue().free() ? "teams.day.free" : "teams.day.worked"))
                .setHeader(getTranslation("teams.day.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(entry -> entry.getValue().name()).setHeader(getTranslation("teams.day.name"));
        list.addComponentColumn(entry -> {
                    var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
                        own.remove(entry.getKey());
                        showDays();
                    });
                    remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
                    remove.setAriaLabel(getTranslation("files.remove", Dates.date(entry.getKey(), getLocale())));
                    return remove;
                })
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateText(getTranslation("calendar.no-days"));
        list.setHeight("16rem");
        return list;
    }

    private void addDay() {
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(getTranslation("problem.missing"));
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("problem.missing"));
        if (day.isInvalid() || name.isInvalid()) return;
        own.put(day.getValue(), new OfficeDay(free.getValue(), name.getValue().strip()));
        name.clear();
        name.setInvalid(false);
        showDays();
    }

    /** Brings a day into the fields: as it is, or as the opposite of what it is by law. */
    void choose(LocalDate chosen) {
        day.setValue(chosen);
        var known = own.get(chosen);
        free.setValue(known == null ? wish().day(chosen).isWorking() : known.free());
        if (known != null) name.setValue(known.name());
        name.focus();
    }

    void put(LocalDate date, OfficeDay officeDay) {
        own.put(date, officeDay);
        list.setItems(Map.copyOf(own).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList());
    }

    void show(TeamCalendar calendar) {
        showing = true;
        region.setValue(calendar.region());
        zone.setValue(calendar.zone().getId());
        opens.setValue(calendar.hours().opens());
        closes.setValue(calendar.hours().closes());
        own.clear();
        own.putAll(calendar.own());
        showing = false;
        showDays();
    }

    private void showDays() {
        list.setItems(own.entrySet().stream().map(Map.Entry::copyOf).toList());
        tell();
    }

    private void tell() {
        if (!showing) changed.run();
    }

    boolean isValid() {
        return !closes.isInvalid() && !region.isEmpty() && !zone.isEmpty();
    }

    /** The calendar as it stands there; hours that make no sense are left as they usually are, and said to be wrong. */
    TeamCalendar wish() {
        return new TeamCalendar(
                region.getValue() == null ? "pl" : region.getValue(),
                ZoneId.of(zone.getValue() == null ? "Europe/Warsaw" : zone.getValue()),
                hours(),
                own);
    }

    private OfficeHours hours() {
        LocalTime from = opens.getValue();
        LocalTime to = closes.getValue();
        boolean fits = from != null && to != null && from.isBefore(to);
        closes.setInvalid(!fits && !showing);
        closes.setErrorMessage(getTranslation("calendar.hours.wrong"));
        return fits ? new OfficeHours(from, to) : OfficeHours.USUAL;
    }
}
