package eu.reklamacje.rights;

import static org.awaitility.Awaitility.await;

import eu.reklamacje.bulk.Bulk;
import eu.reklamacje.bulk.Task;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SavedViews;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, counts and the feed of open boards. */
class ListingOperations extends Operations {

    @Autowired
    Assignments assignments;

    @Autowired
    ComplaintLists lists;

    @Autowired
    RelatedComplaints related;

    @Autowired
    SummaryFeed feed;

    @Autowired
    People staff;

    @Autowired
    TextSearch texts;

    @Autowired
    SavedViews views;

    @Autowired
    Bulk bulk;

    ListingOperations() {
        on("ComplaintLists.page", call -> yes(lists.page(call.named(), Order.DUE, true, 0, 5)));
        on("ComplaintLists.next", call -> yes(lists.next(call.named(), Order.NUMBER, true, oldest())));
        on("ComplaintLists.each", call -> {
            var found = new ArrayList<Long>();
            lists.each(call.named(), Order.NUMBER, true, row -> found.add(row.id()));
            return found.contains(call.id());
        });
        on("ComplaintLists.place", call -> lists.place(call.named(), Order.NUMBER, false, oldest()) > 0);
        on("ComplaintLists.count", call -> lists.count(call.named()) > 0);
        on(
                "ComplaintLists.countByStatus",
                call -> !lists.countByStatus(call.named(), Instant.EPOCH).isEmpty());
        on("ComplaintLists.board", call -> yes(lists.board(call.named(), Instant.EPOCH, 5)));
        on("ComplaintLists.find", call -> yes(lists.find(call.id())) && yes(lists.find(List.of(call.id()))));
        on("ComplaintLists.readable", call -> yes(lists.readable(List.of(call.id()))));
        on("ComplaintLists.finds", call -> lists.finds(call.named(), call.id()));
        on("ComplaintLists.named", call -> yes(lists.named(call.named(), Order.DUE, true, 5)));
        on("ComplaintLists.ids", call -> yes(lists.ids(call.named(), 5)));
        on(
                "Bulk.run",
                call -> yes(bulk.run(List.of(call.id()), new Task.Rate(Severity.LOW), _ -> true)
                        .done()));
        on("Bulk.undo", call -> {
            var task = new Task.Rate(Severity.HIGH);
            var done = people.as("anna", () -> bulk.run(List.of(call.id()), task, _ -> true));
            return yes(bulk.undo(done.done(), task, _ -> true).done());
        });
        on("SavedViews.add", call -> yes(views.add(SavedView.Place.LIST, call.name(), null, "")));
        on("SavedViews.mine", call -> {
            views.add(SavedView.Place.LIST, call.name(), null, "");
            return yes(views.mine());
        });
        on("SavedViews.change", call -> yes(views.change(shared(call), 0, call.name(), null, "status=WAITING")));
        on("SavedViews.delete", call -> yes(views.delete(shared(call), 0)));
        on("TextSearch.find", call -> {
            awaitIndexed(call);
            return yes(texts.find(call.name(), 5).hits());
        });
        on("TextSearch.complaints", call -> {
            awaitIndexed(call);
            return yes(texts.complaints(call.name(), 5));
        });
        on("RelatedComplaints.similar", call -> yes(related.similar(call.customer(), "", null, 5)));
        on("SummaryFeed.size", call -> feed.size(call.named()) > 0);
        on("ComplaintLists.loads", call -> countsInTheLoad(call, lists::loads));
        on(
                "SummaryFeed.loads",
                call -> countsInTheLoad(call, (today, teams) -> {
                    feed.forget(call.id());
                    return feed.loads(today, teams);
                }));
        on("SummaryFeed.row", call -> yes(feed.row(call.id())));
        on(
                "SummaryFeed.counts",
                call -> !feed.counts(call.named(), Instant.EPOCH).isEmpty());
        on(
                "RelatedComplaints.sameCause",
                call -> related.sameCause(Set.of(device(call.id())), 5).isEmpty());
    }

    private long oldest() {
        return lists.page(Filter.ALL, Order.NUMBER, true, 0, 1).getFirst().id();
    }

    private boolean countsInTheLoad(Call call, BiFunction<LocalDate, Set<Long>, Map<Long, ?>> loads) {
        var handler = people.as(
                "ewa",
                () -> staff.save(new People.PersonEntry(
                                null,
                                0,
                                "h" + UUID.randomUUID().toString().substring(0, 8),
                                "Prowadząca",
                                "h@example.com",
                                Role.AGENT,
                                false,
                                Set.of(team("anna")),
                                Set.of()))
                        .orThrow()
                        .id());
        people.as(
                "marek",
                () -> assignments
                        .assign(call.id(), version(call.id()), handler, "")
                        .orThrow());
        return loads.apply(LocalDate.of(2026, 3, 10), Set.of(team("anna"))).containsKey(handler);
    }

    /** A view that anna has made and shares with her team. */
    private long shared(Call call) {
        return people.as(
                "anna",
                () -> views.add(SavedView.Place.LIST, call.name(), team("anna"), "")
                        .orThrow());
    }

    /** Texts are found a moment after they were written. */
    private void awaitIndexed(Call call) {
        await().pollInSameThread()
                .until(() -> people.as(
                        "marek", () -> !texts.find(call.name(), 1).hits().isEmpty()));
    }
}
