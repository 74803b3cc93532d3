package eu.reklamacje.todo.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.todo.Follows;
import eu.reklamacje.todo.ToDo;
import eu.reklamacje.todo.ToDos;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is to be done about a complaint besides its promises. */
@Component
@Order(8)
class ToDosPart implements ComplaintPart {

    private final ToDos toDos;
    private final Follows follows;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    ToDosPart(ToDos toDos, Follows follows, Directory directory, SignedIn signedIn, Office office, Clock clock) {
        this.toDos = toDos;
        this.follows = follows;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "to-do.title";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Listed(screen);
    }

    private final class Listed extends Content {

        private final ComplaintScreen screen;
        private boolean followed;

        Listed(ComplaintScreen screen) {
            this.screen = screen;
            getContent().addClassName("to-dos");
        }

        @Override
        public void show(ComplaintView complaint) {
            getContent().removeAll();
            var about = toDos.about(complaint.id());
            followed = about.followed();
            about.toDos().forEach(toDo -> getContent().add(line(toDo, complaint)));
            if (about.toDos().isEmpty()) {
                var none = new Span(getTranslation("to-do.none"));
                none.addClassName("hint");
                getContent().add(none);
            }
        }

        private Div line(ToDo toDo, ComplaintView complaint) {
            var me = signedIn.person();
            var box = new Checkbox(toDo.text(), toDo.done());
            box.setReadOnly(toDo.personId() != me.id() && !Rights.mayWrite(me, complaint.access()));
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) Notices.tell(toDos.mark(toDo.id(), event.getValue()), _ -> screen.refresh());
            });
            var whose = new Span(directory.name(toDo.personId()) + " · " + Dates.shortDate(toDo.due(), getLocale()));
            whose.addClassName("hint");
            if (!toDo.done() && toDo.due().isBefore(office.today(clock))) whose.addClassName("tone-overdue");
            var line = new Div(box, whose);
            line.addClassName(toDo.done() ? "to-do-done" : "to-do");
            return line;
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            return List.of(
                    ComplaintAction.Offer.of("to-do.add", "u", ComplaintAction.Group.WRITE, () -> add(complaint)),
                    ComplaintAction.Offer.of(
                            followed ? "follow.stop" : "follow.begin",
                            "r",
                            ComplaintAction.Group.MORE,
                            () -> follow(complaint)));
        }

        private void add(ComplaintView complaint) {
            var readers = directory.people().stream()
                    .filter(person -> person.active() && Rights.mayRead(person, complaint.access()))
                    .toList();
            screen.write(new ToDoSheet(
                    complaint.id(), signedIn.person(), readers, office.today(clock), toDos, screen::refresh));
        }

        private void follow(ComplaintView complaint) {
            boolean wanted = !followed;
            Notices.tell(follows.follow(complaint.id(), wanted), _ -> {
                Notices.done(getTranslation(wanted ? "follow.begun" : "follow.stopped"));
                screen.refresh();
            });
        }
    }
}
