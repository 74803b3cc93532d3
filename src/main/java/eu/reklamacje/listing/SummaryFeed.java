package eu.reklamacje.listing;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.listing.ComplaintLists.Load;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Rows and counts for open boards and lists: after a change each is read once for this server, not once for each of them. What a reader
 * may not see is left out for that reader. Everything is forgotten at the next change.
 */
@Service
public class SummaryFeed {

    /** Nobody scrolls further, and whoever wants all of them takes them as a file. */
    private static final int MOST_ROWS = 100_000;

    private final ComplaintLists lists;
    private final SignedIn signedIn;
    private volatile Known known = new Known();

    /** What has been read since the last change. */
    private static final class Known {
        final Map<Long, Optional<ComplaintSummary>> rows = new ConcurrentHashMap<>();
        final Map<Counted, Map<Status, Integer>> counts = new ConcurrentHashMap<>();
        final Map<Sized, Integer> sizes = new ConcurrentHashMap<>();
        final Map<Loaded, Map<Long, Load>> loads = new ConcurrentHashMap<>();
        final Map<Boolean, Set<Long>> handlers = new ConcurrentHashMap<>();
    }

    /** Counts are shared by everybody with the same filter and the same reach. */
    private record Counted(Filter filter, String reach, Instant closedSince) {}

    private record Sized(Filter filter, String reach) {}

    private record Loaded(LocalDate today, Set<Long> teams) {}

    SummaryFeed(ComplaintLists lists, SignedIn signedIn, Changes changes) {
        this.lists = lists;
        this.signedIn = signedIn;
        // Registered before any board: listeners are called in their order.
        changes.listen(batch -> {
            if (batch.stream().anyMatch(Change::isComplaint)) known = new Known();
        });
    }

    /** Whoever has just changed a complaint sees what it is now, and not what was read before: the notice of it is still on its way. */
    public void forget(long id) {
        known.rows.remove(id);
        known.counts.clear();
        known.sizes.clear();
        known.loads.clear();
        known.handlers.clear();
    }

    public Optional<ComplaintSummary> row(long id) {
        var person = signedIn.person();
        return known.rows.computeIfAbsent(id, lists::readUnchecked).filter(row -> Rights.mayRead(person, row.access()));
    }

    public Map<Status, Integer> counts(Filter filter, Instant closedSince) {
        return known.counts.computeIfAbsent(
                new Counted(filter, reach(signedIn.person()), closedSince),
                _ -> lists.countByStatus(filter, closedSince));
    }

    /** How many rows a list has; what a text finds changes without a notice, and is counted each time. */
    public int size(Filter filter) {
        var reach = reach(signedIn.person());
        if (filter.asksDatabase()) return lists.count(filter, MOST_ROWS);
        return known.sizes.computeIfAbsent(new Sized(filter, reach), _ -> lists.count(filter, MOST_ROWS));
    }

    /** Who supervises a team or handles a restricted complaint counts more than others: such people count for themselves. */
    private String reach(Person person) {
        if (person.supervisesAll()) return "all";
        var handlers = known.handlers.computeIfAbsent(true, _ -> lists.handlersOfRestricted());
        return person.supervisedTeams().isEmpty() && !handlers.contains(person.id())
                ? "usual"
                : "person-" + person.id();
    }

    /** How many each handler has, which is no secret. */
    public Map<Long, Load> loads(LocalDate today, Set<Long> teams) {
        signedIn.person();
        return known.loads.computeIfAbsent(new Loaded(today, teams), _ -> lists.loads(today, teams));
    }
}
