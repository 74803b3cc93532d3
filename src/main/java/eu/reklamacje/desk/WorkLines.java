package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.complaint.ui.StepWords;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.ui.DueWords;
import eu.reklamacje.deadline.ui.Tone;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.ui.DueRange;
import eu.reklamacje.todo.ToDo;
import eu.reklamacje.user.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Complaints as lines of work: what is to be done, by when, and what it is about. */
@org.springframework.stereotype.Component
class WorkLines {

    private final Promises promises;
    private final DueWords dueWords;
    private final StepWords words;
    private final Directory directory;
    private final Office office;
    private final Clock clock;

    WorkLines(Promises promises, DueWords dueWords, StepWords words, Directory directory, Office office, Clock clock) {
        this.promises = promises;
        this.dueWords = dueWords;
        this.words = words;
        this.directory = directory;
        this.office = office;
        this.clock = clock;
    }

    /** By when their next promise falls due; by message key. */
    Map<String, List<ComplaintSummary>> byDue(List<ComplaintSummary> rows, Locale locale) {
        var ranges = new EnumMap<DueRange, List<ComplaintSummary>>(DueRange.class);
        for (var row : rows)
            ranges.computeIfAbsent(range(row), _ -> new ArrayList<>()).add(row);
        var groups = new LinkedHashMap<String, List<ComplaintSummary>>();
        ranges.forEach((range, found) -> groups.put("due.group." + range, found));
        return groups;
    }

    private DueRange range(ComplaintSummary row) {
        return row.nextDue() == null ? DueRange.LATER : DueRange.of(promises.daysLeft(row.teamId(), row.nextDue()));
    }

    /**
     * @param key the message key of its heading
     * @param handlers whether the lines name who handles it
     * @param since whether the lines say since when it stands so
     */
    Component group(String key, List<ComplaintSummary> rows, boolean handlers, boolean since) {
        return group(key, rows.stream().map(row -> line(row, handlers, since)).toList());
    }

    /** What I have to do besides the promises. */
    Component toDos(List<ToDo> toDos) {
        return group("start.to-dos", toDos.stream().map(this::line).toList());
    }

    private static Component group(String key, List<Component> lines) {
        var heading = new H2(new Span(t(key)), counter(lines.size()));
        heading.addClassNames(
                "group-heading",
                "group-" + key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        var list = new Div();
        list.addClassName("work-list");
        list.add(lines);
        var group = new Section(heading, list);
        group.addClassName("group");
        return group;
    }

    private Component line(ToDo toDo) {
        var link = new RouterLink("", ComplaintPage.class, toDo.complaintId());
        link.addClassName("work-line");
        var name = new Span(toDo.text());
        name.addClassName("work-about");
        var what = new Div(name);
        what.addClassName("work-what");
        var due = new Div(until(toDo.access().teamId(), toDo.due()));
        due.addClassName("work-step");
        var number = new Span(toDo.number());
        number.addClassName("due-number");
        var meta = new Div(number);
        meta.addClassName("work-meta");
        link.add(due, what, meta);
        return link;
    }

    private static Span counter(int number) {
        var counter = new Span(String.valueOf(number));
        counter.addClassName("counter");
        return counter;
    }

    private Component line(ComplaintSummary row, boolean handlers, boolean since) {
        var link = new RouterLink("", ComplaintPage.class, row.id());
        link.addClassName("work-line");
        link.add(step(row, since), what(row), meta(row, handlers));
        return link;
    }

    private Div step(ComplaintSummary row, boolean since) {
        var step = new Div();
        step.addClassName("work-step");
        if (row.next() == null) return step;
        var today = office.today(clock);
        var due = row.next().on(today);
        var name = new Span(words.name(due, locale()));
        name.addClassName("work-name");
        step.add(name, since ? since(row, due) : until(row.teamId(), due.until()));
        step.getElement().setAttribute("title", words.why(due, today, locale()));
        return step;
    }

    private Span until(long team, @Nullable LocalDate until) {
        if (until == null) return new Span();
        int left = promises.daysLeft(team, until);
        var words = new Span(Dates.shortDate(until, locale()) + " · " + dueWords.daysLeft(left, locale()));
        words.addClassNames("due-words", Tone.of(left).css());
        return words;
    }

    private Span since(ComplaintSummary row, NextStep.Due due) {
        var day = office.local(row.statusSince()).toLocalDate();
        var words = new Span(t("start.since", t("turn." + due.turn()), Dates.shortDate(day, locale())));
        words.addClassNames("due-words", Tone.CALM.css());
        return words;
    }

    private static Div what(ComplaintSummary row) {
        var customer = new Span(row.customer());
        customer.addClassName("work-customer");
        var about = new Span(row.about());
        about.addClassName("work-about");
        var what = new Div(customer, about);
        what.addClassName("work-what");
        return what;
    }

    private Div meta(ComplaintSummary row, boolean handlers) {
        var number = new Span(row.number());
        number.addClassName("due-number");
        var meta = new Div(StatusBadge.of(row.status(), t("status." + row.status())), number);
        if (row.severity() != Severity.NORMAL)
            meta.addComponentAsFirst(StatusBadge.of(row.severity(), t("severity." + row.severity())));
        if (handlers) {
            var handler = new Span(row.handlerId() == null ? t("handler.nobody") : directory.name(row.handlerId()));
            handler.addClassName("work-handler");
            meta.add(handler);
        }
        meta.addClassName("work-meta");
        return meta;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
