package eu.reklamacje.todo;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Briefs;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To-dos: made by whoever may note something, for whoever may read it; they go on with the complaint and with who stands in. */
@Service
public class ToDos {

    private static final int LONGEST = 500;
    private static final int BATCH = 100;

    private final ToDoRepository toDos;
    private final Complaints complaints;
    private final Briefs briefs;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Changes changes;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Office office;
    private final Clock clock;

    ToDos(
            ToDoRepository toDos,
            Complaints complaints,
            Briefs briefs,
            Directory directory,
            SignedIn signedIn,
            Changes changes,
            JdbcClient db,
            ApplicationEventPublisher events,
            Office office,
            Clock clock) {
        this.toDos = toDos;
        this.complaints = complaints;
        this.briefs = briefs;
        this.directory = directory;
        this.signedIn = signedIn;
        this.changes = changes;
        this.db = db;
        this.events = events;
        this.office = office;
        this.clock = clock;
    }

    /** Published in the transaction that finds its day come: somebody is reminded of what is to be done about a complaint. */
    public record Reminded(long complaint, long toDo, long person) {}

    /** Published in the transaction in which one is done. */
    public record Done(long complaint, long toDo) {}

    /**
     * What is to be done about a complaint.
     *
     * @param toDos the first one due first
     * @param followed whether I follow it
     */
    public record About(List<ToDo> toDos, boolean followed) {}

    private record Row(boolean followed, @Nullable Long id, long personId, String text, LocalDate due, boolean done) {

        ToDo view(ComplaintView complaint) {
            return new ToDo(
                    Objects.requireNonNull(id),
                    complaint.id(),
                    complaint.number(),
                    complaint.access(),
                    personId,
                    text,
                    due,
                    done);
        }
    }

    /** Of a complaint, in one statement, for whoever may read it. */
    @Transactional(readOnly = true)
    public About about(long complaint) {
        var found = complaints.find(complaint);
        if (found.isEmpty()) return new About(List.of(), false);
        var rows = db.sql("""
                        select exists(select 1 from follow f where f.complaint_id = :id and f.person_id = :me) followed, t.id,
                            coalesce(t.person_id, 0) person_id, coalesce(t.text, '') text,
                            coalesce(t.due, date '1970-01-01') due, t.done_at is not null done
                        from (select 1) one left join to_do t on t.complaint_id = :id order by t.due, t.id""")
                .param("id", complaint)
                .param("me", signedIn.person().id())
                .query(Row.class)
                .list();
        return new About(
                rows.stream()
                        .filter(row -> row.id != null)
                        .map(row -> row.view(found.get()))
                        .toList(),
                rows.getFirst().followed);
    }

    /** Mine that are open, of complaints that I may read. */
    @Transactional(readOnly = true)
    public List<ToDo> mine(int most) {
        var me = signedIn.person();
        var open = toDos.openOf(me.id(), Limit.of(most));
        if (open.isEmpty()) return List.of();
        var known =
                briefs.all(open.stream().map(ToDoEntity::complaint).distinct().toList());
        return open.stream()
                .map(toDo -> toDo.view(Objects.requireNonNull(known.get(toDo.complaint()))))
                .filter(toDo -> Rights.mayRead(me, toDo.access()))
                .toList();
    }

    /** How many of a complaint are open: asked before it is closed. */
    @Transactional(readOnly = true)
    public int countOpen(long complaint) {
        return complaints.find(complaint).isEmpty() ? 0 : toDos.countOpen(complaint);
    }

    /**
     * Makes one.
     *
     * @param person who is to do it; must be able to read the complaint
     * @param due not before today
     */
    @Transactional
    public Result<Long> add(long complaint, long person, String text, LocalDate due) {
        var found = complaints.find(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var whose = directory.person(person);
        if (whose.isEmpty()
                || !whose.get().active()
                || !Rights.mayRead(whose.get(), found.get().access())) return Result.refused("refused.to-do.person");
        if (text.isBlank()) return Result.refused("refused.to-do.text");
        if (text.length() > LONGEST) return Result.refused("problem.too-long", LONGEST, text.length());
        if (due.isBefore(office.today(clock))) return Result.refused("refused.to-do.past");
        long me = signedIn.person().id();
        long id = toDos.save(new ToDoEntity(complaint, person, text.strip(), due, me, clock.instant()))
                .id();
        complaints.trace(
                complaint,
                me,
                ToDoEntry.TO_DO_MADE,
                Map.of("person", person, "text", text.strip(), "due", due.toString()));
        return Result.done(id);
    }

    /** Done, or after all not: by whoever is to do it, and by whoever may write the complaint. */
    @Transactional
    public Result<Long> mark(long id, boolean done) {
        var found = toDos.findById(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var toDo = found.get();
        var me = signedIn.person();
        var complaint = complaints.find(toDo.complaint());
        if (complaint.isEmpty()) return Result.refused("refused.unknown-complaint");
        boolean may =
                toDo.person() == me.id() || Rights.mayWrite(me, complaint.get().access());
        if (!may) return Result.refused(Rights.OWN_TEAM_WRITES);
        if (done) {
            toDo.done(me.id(), clock.instant());
            events.publishEvent(new Done(toDo.complaint(), id));
        } else toDo.reopen();
        changes.note(Change.COMPLAINT, toDo.complaint());
        return Result.done(id);
    }

    /** What the old handler had to do about it goes with the case. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.Assigned assigned) {
        var from = assigned.from();
        var to = assigned.to();
        if (from == null || to == null) return;
        toDos.of(assigned.id()).stream()
                .filter(toDo -> !toDo.isDone() && toDo.person() == from)
                .forEach(toDo -> toDo.giveTo(to));
    }

    /**
     * Reminds of those whose day has come: whoever stands in is reminded instead of who is away. Background work.
     *
     * @return how many
     */
    @Transactional
    public int remind() {
        var today = office.today(clock);
        var due = toDos.toRemind(today, BATCH);
        for (var toDo : due) {
            toDo.reminded();
            directory
                    .present(toDo.person(), today)
                    .ifPresent(person -> events.publishEvent(new Reminded(toDo.complaint(), toDo.id(), person.id())));
        }
        return due.size();
    }
}
