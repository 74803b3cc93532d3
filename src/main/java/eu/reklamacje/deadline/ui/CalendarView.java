package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.calendar.IcsDays;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.deadline.CalendarChanges;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team's calendar, day by day; a change is rehearsed before it is saved. */
@Route("calendar")
@RolesAllowed("ADMINISTRATOR")
class CalendarView extends Screen implements HasUrlParameter<Long>, BeforeLeaveObserver {

    private static final int ICS_YEARS_BACK = 1;
    private static final int ICS_YEARS_AHEAD = 5;

    private final CalendarChanges calendarChanges;
    private final TeamCalendars calendars;
    private final Directory directory;
    private final Office office;
    private final Clock clock;
    private final CalendarForm form;
    private final YearGrid grid;
    private final Span yearLabel = new Span();
    private final Div notes = new Div();
    private final Button rehearse;
    private final Button discard;
    private long team;
    private int year;
    private TeamCalendars.@Nullable Version base;

    CalendarView(
            CalendarChanges calendarChanges,
            TeamCalendars calendars,
            Directory directory,
            Changes changes,
            Office office,
            Clock clock) {
        super("calendar");
        this.calendarChanges = calendarChanges;
        this.calendars = calendars;
        this.directory = directory;
        this.office = office;
        this.clock = clock;
        year = office.today(clock).getYear();
        grid = new YearGrid(this::choose);
        form = new CalendarForm(this::changed);
        rehearse = Keys.on(
                new Button(getTranslation("calendar.rehearse"), _ -> rehearse()),
                "ctrl+s",
                getTranslation("calendar.rehearse"));
        rehearse.addThemeVariants(ButtonVariant.PRIMARY);
        discard = new Button(getTranslation("complaint.discard"), _ -> read());
        addActions(discard, upload(), rehearse);
        notes.addClassName("stack");
        var left = new Div(yearBar(), grid, legend());
        left.addClassNames("panel", "stack");
        var columns = new Div(left, form);
        columns.addClassName("calendar-columns");
        add(notes, columns);
        Listening.to(changes, this, change -> change.equals(new Change(Change.CALENDAR, team)), _ -> others());
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        var found = directory.teams().stream()
                .filter(other -> other.id() == parameter)
                .findFirst();
        team = found.map(Team::id).orElseThrow(NotFoundException::new);
        setHeading(getTranslation("calendar.title", found.get().name()));
        read();
    }

    private void read() {
        base = calendars.current(team);
        form.show(base.calendar());
        changed();
        showUndo();
    }

    /** Somebody else has saved another calendar: what is being changed here stays, and cannot be saved over it. */
    private void others() {
        var known = base;
        if (known != null && calendars.current(team).id() == known.id()) return;
        if (!isDirty()) {
            read();
            return;
        }
        note("calendar.changed-elsewhere");
    }

    private boolean isDirty() {
        var known = base;
        return known != null && !form.wish().equals(known.calendar());
    }

    private void changed() {
        boolean dirty = isDirty();
        yearLabel.setText(String.valueOf(year));
        grid.show(year, form.wish());
        rehearse.setEnabled(dirty && form.isValid());
        discard.setVisible(dirty);
    }

    private void choose(LocalDate day) {
        form.choose(day);
    }

    private Div yearBar() {
        var before = new Button(VaadinIcon.ANGLE_LEFT.create(), _ -> turn(-1));
        before.setAriaLabel(getTranslation("calendar.year.before"));
        var after = new Button(VaadinIcon.ANGLE_RIGHT.create(), _ -> turn(1));
        after.setAriaLabel(getTranslation("calendar.year.after"));
        for (var button : new Button[] {before, after}) button.addThemeVariants(ButtonVariant.TERTIARY);
        yearLabel.addClassName("year-label");
        var bar = new Div(before, yearLabel, after);
        bar.addClassName("actions");
        return bar;
    }

    private void turn(int years) {
        year += years;
        changed();
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("legend");
        for (var kind : new String[] {"weekend", "holiday", "office_day", "worked"}) {
            var mark = new Span();
            mark.addClassNames("day", "day-" + kind);
            legend.add(new Span(mark, new Span(getTranslation("calendar.legend." + kind))));
        }
        return legend;
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((_, bytes) -> {
            var today = office.today(clock);
            var days = IcsDays.read(
                    bytes,
                    LocalDate.of(today.getYear() - ICS_YEARS_BACK, 1, 1),
                    LocalDate.of(today.getYear() + ICS_YEARS_AHEAD, 12, 31),
                    office.zone());
            Notices.tell(days, found -> new IcsDialog(found, this::take).open());
        }));
        upload.setMaxFileSize(2_000_000);
        upload.setAcceptedFileExtensions(".ics");
        upload.setAcceptedMimeTypes("text/calendar");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("calendar.ics")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addFileRejectedListener(_ -> Notices.refused(getTranslation("refused.ics")));
        upload.addClassName("bare-upload");
        return upload;
    }

    private void take(Map<LocalDate, String> days) {
        days.forEach((day, name) -> form.put(day, new OfficeDay(true, name)));
        Notices.done(getTranslation("calendar.ics.taken", days.size()));
        changed();
    }

    private void rehearse() {
        var known = base;
        if (known == null || !isDirty()) return;
        new RehearsalDialog(calendarChanges, team, known.id(), form.wish(), this::read).open();
    }

    private void showUndo() {
        notes.removeAll();
        calendarChanges.undoable(team).ifPresent(newest -> {
            var undo = new Button(getTranslation("calendar.undo"), _ -> askToUndo());
            undo.addThemeVariants(ButtonVariant.SMALL);
            var saved = new Div(
                    new Span(getTranslation(
                            "calendar.saved-by",
                            newest.savedBy() == null ? "" : directory.name(newest.savedBy()),
                            Dates.time(office.local(newest.savedAt()), getLocale()))),
                    undo);
            saved.addClassNames("missing-note", "note-with-action");
            notes.add(saved);
        });
    }

    private void askToUndo() {
        Confirm.ask(
                getTranslation("calendar.undo"),
                getTranslation("calendar.undo.text"),
                getTranslation("calendar.undo"),
                () -> Notices.tell(calendarChanges.undo(team, _ -> {}), _ -> {
                    read();
                    Notices.done(getTranslation("calendar.undone"));
                }));
    }

    private void note(String key) {
        var note = new Div(getTranslation(key));
        note.addClassName("missing-note");
        notes.add(note);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isDirty()) return;
        var leaving = event.postpone();
        Confirm.lose(
                getTranslation("calendar.leave"),
                getTranslation("calendar.leave.text"),
                getTranslation("complaint.discard"),
                getTranslation("calendar.stay"),
                leaving::proceed,
                leaving::cancel);
    }
}
