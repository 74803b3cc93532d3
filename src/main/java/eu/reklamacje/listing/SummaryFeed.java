package eu.reklamacje.listing;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.user.SignedIn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Rows and counts for open boards: after a change each is read once for this server, not once for each board. What a reader
 * may not see is left out for that reader. Everything is forgotten at the next change.
 */
@Service
public class SummaryFeed {

    private final ComplaintLists lists;
    private final SignedIn signedIn;
    private final Map<Long, Optional<ComplaintSummary>> rows = new ConcurrentHashMap<>();
    private final Map<Counted, Map<Status, Integer>> counts = new ConcurrentHashMap<>();

    /** Counts are shared by everybody with the same filter and the same reach. */
    private record Counted(Filter filter, String reach, Instant closedSince) {}

    SummaryFeed(ComplaintLists lists, SignedIn signedIn, Changes changes) {
        this.lists = lists;
        this.signedIn = signedIn;
        // Registered before any board: listeners are called in their order.
        changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.COMPLAINT))) {
                rows.clear();
                counts.clear();
            }
        });
    }

    /** Whoever has just changed a complaint sees what it is now, and not what was read before: the notice of it is still on its way. */
    public void forget(long id) {
        rows.remove(id);
        counts.clear();
    }

    public Optional<ComplaintSummary> row(long id) {
        var person = signedIn.person();
        return rows.computeIfAbsent(id, lists::readUnchecked).filter(row -> Rights.mayRead(person, row.access()));
    }

    public Map<Status, Integer> counts(Filter filter, Instant closedSince) {
        var person = signedIn.person();
        // Who supervises a team or handles a restricted complaint counts more than others: such people count for
        // themselves.
        var reach = person.supervisesAll() ? "all" : lists.hasRestricted(person) ? "person-" + person.id() : "usual";
        return counts.computeIfAbsent(
                new Counted(filter, reach, closedSince), _ -> lists.countByStatus(filter, closedSince));
    }
}
