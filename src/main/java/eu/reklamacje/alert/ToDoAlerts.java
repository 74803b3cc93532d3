package eu.reklamacje.alert;

import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.todo.Follows;
import eu.reklamacje.todo.ToDos;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is reminded of what is to be done, and who hears of the complaints that they follow. */
@Component
class ToDoAlerts {

    private final Ledger ledger;
    private final Follows follows;
    private final Recipients recipients;
    private final Clock clock;

    ToDoAlerts(Ledger ledger, Follows follows, Recipients recipients, Clock clock) {
        this.ledger = ledger;
        this.follows = follows;
        this.recipients = recipients;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ToDos.Reminded reminded) {
        ledger.raise(
                reminded.complaint(),
                Alert.Type.TO_DO,
                "to-do-" + reminded.toDo(),
                readers(reminded.complaint(), List.of(reminded.person())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ToDos.Done done) {
        ledger.settle(done.complaint(), "occasion = ?", "to-do-" + done.toDo());
    }

    /** After those whose task it is: whoever has been told already is not told twice of one mail. */
    @EventListener
    @Order(200)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Answered answered -> tell(answered.id(), "mail-" + answered.mail());
            case ComplaintEvent.StatusChanged moved -> tell(moved.id(), "moved-" + moved.to() + "-" + clock.millis());
            default -> {
                // Nothing that the customer or a colleague did to it.
            }
        }
    }

    private void tell(long complaint, String occasion) {
        ledger.tell(complaint, Alert.Type.FOLLOWED, occasion, readers(complaint, follows.followers(complaint)));
    }

    private List<Person> readers(long complaint, List<Long> people) {
        return people.isEmpty() ? List.of() : recipients.readers(ledger.access(complaint), people);
    }
}
