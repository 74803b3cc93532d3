package eu.reklamacje.mail.ui;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.NavigationCounter;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.user.SignedIn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many mails wait for a human. */
@Component
class InboxCounter implements NavigationCounter {

    private final Inbox inbox;
    private final SignedIn signedIn;
    /** By person, until the next change: a page that is opened asks nobody. */
    private final Map<Long, Integer> known = new ConcurrentHashMap<>();

    InboxCounter(Inbox inbox, SignedIn signedIn, Changes changes) {
        this.inbox = inbox;
        this.signedIn = signedIn;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(this::isAffectedBy)) known.clear();
        });
    }

    @Override
    public String path() {
        return "inbox";
    }

    @Override
    public int count() {
        return known.computeIfAbsent(signedIn.person().id(), _ -> inbox.count(Inbox.Heap.WAITING, ""));
    }

    @Override
    public boolean isAffectedBy(Change change) {
        return change.topic().equals(Change.MAIL) || change.topic().equals(Change.PERSON);
    }
}
