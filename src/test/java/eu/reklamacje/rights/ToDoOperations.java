package eu.reklamacje.rights;

import eu.reklamacje.base.Office;
import eu.reklamacje.todo.Follows;
import eu.reklamacje.todo.ToDos;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on to-dos, and on what people follow. */
class ToDoOperations extends Operations {

    @Autowired
    ToDos toDos;

    @Autowired
    Follows follows;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    ToDoOperations() {
        on("ToDos.about", call -> {
            annas(call.id());
            return !toDos.about(call.id()).toDos().isEmpty();
        });
        on("ToDos.mine", call -> {
            long id = annas(call.id());
            db.sql("update to_do set person_id = ? where id = ?")
                    .params(signedIn.person().id(), id)
                    .update();
            boolean mine = toDos.mine(100_000).stream().anyMatch(toDo -> toDo.id() == id);
            // It would wait for them in every other test.
            db.sql("delete from to_do where id = ?").param(id).update();
            return mine;
        });
        on("ToDos.countOpen", call -> {
            annas(call.id());
            return toDos.countOpen(call.id()) > 0;
        });
        on("ToDos.add", call -> yes(toDos.add(call.id(), people.person("anna").id(), "Zadzwonić", tomorrow())));
        on("ToDos.mark", call -> yes(toDos.mark(annas(call.id()), true)));
        on("Follows.follow", call -> yes(follows.follow(call.id(), true)));
    }

    private LocalDate tomorrow() {
        return office.today(clock).plusDays(1);
    }

    /** Something that Anna has to do about it. */
    private long annas(long complaint) {
        return people.as(
                "anna",
                () -> toDos.add(complaint, people.person("anna").id(), "Zadzwonić", tomorrow())
                        .orThrow());
    }
}
