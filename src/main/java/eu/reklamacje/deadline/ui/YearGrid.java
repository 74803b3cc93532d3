package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.calendar.Day;
import eu.reklamacje.calendar.DayKind;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.calendar.TeamCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;

/** Every day of a year: whether it is worked, and if not, why and where that comes from. */
final class YearGrid extends Div {

    private static final String DAY = "event.target.closest('[data-day]')?.dataset.day ?? ''";

    /** @param chosen hears which day was clicked */
    YearGrid(Consumer<LocalDate> chosen) {
        addClassName("year");
        getElement()
                .addEventListener("click", event -> {
                    var day = event.getEventData().get(DAY).asString();
                    if (!day.isEmpty()) chosen.accept(LocalDate.parse(day));
                })
                .addEventData(DAY);
    }

    void show(int year, TeamCalendar calendar) {
        removeAll();
        for (var month : Month.values()) add(month(YearMonth.of(year, month), calendar));
    }

    private Section month(YearMonth month, TeamCalendar calendar) {
        var days = new Div();
        days.addClassName("month-days");
        for (var day : DayOfWeek.values()) {
            var head = new Span(day.getDisplayName(TextStyle.NARROW_STANDALONE, getLocale()));
            head.addClassName("month-weekday");
            head.getElement().setAttribute("aria-hidden", "true");
            days.add(head);
        }
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) days.add(new Span());
        for (int day = 1; day <= month.lengthOfMonth(); day++) days.add(cell(month.atDay(day), calendar));
        var section =
                new Section(new H3(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, getLocale())), days);
        section.addClassName("month");
        return section;
    }

    private Span cell(LocalDate date, TeamCalendar calendar) {
        var day = calendar.day(date);
        var own = calendar.own().get(date);
        boolean worked = own != null && !own.free();
        var cell = new Span(String.valueOf(date.getDayOfMonth()));
        cell.addClassNames(
                "day", worked ? "day-worked" : "day-" + day.kind().name().toLowerCase(Locale.ROOT));
        cell.getElement().setAttribute("data-day", date.toString());
        var why = why(day, calendar);
        cell.getElement().setAttribute("title", Dates.date(date, getLocale()) + (why.isEmpty() ? "" : ": " + why));
        return cell;
    }

    /** Why a day is free, or worked against the usual, and where that comes from. */
    private String why(Day day, TeamCalendar calendar) {
        var own = calendar.own().get(day.date());
        if (day.kind() == DayKind.WEEKEND) return getTranslation("why.weekend");
        if (own != null) return getTranslation(own.free() ? "calendar.from.free" : "calendar.from.worked", own.name());
        return day.kind() == DayKind.HOLIDAY
                ? getTranslation(
                        "calendar.from.law",
                        getTranslation("holiday." + day.name()),
                        Holidays.describe(calendar.region(), getLocale()))
                : "";
    }
}
