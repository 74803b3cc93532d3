package eu.reklamacje.complaint;

import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who has had a hand in the first stage of a complaint, and so may not review it (P13): was its handler, wrote a note or a letter,
 * recorded a contact, assessed or decided it, approved something; in this case, or in one that was merged into it, split from it or
 * linked to it. Having read it does not count.
 */
@Component
class Involvement {

    private static final Set<ComplaintEntry> ASKED = Set.of(ComplaintEntry.ASSIGNED, ComplaintEntry.STATUS_CHANGED);

    private final Timeline timeline;
    private final Relatives relatives;
    private final ComplaintRepository complaints;

    Involvement(Timeline timeline, Relatives relatives, ComplaintRepository complaints) {
        this.timeline = timeline;
        this.relatives = relatives;
        this.complaints = complaints;
    }

    /** @param handler who handles it now, as long as the second stage has not begun; null for nobody */
    Set<Long> of(long complaint, @Nullable Long handler) {
        var entries = timeline.of(complaint, ASKED);
        long until = escalation(entries);
        var involved = new HashSet<Long>();
        collect(complaint, entries, handler, until, involved);
        for (var relative : complaints.findAllById(relatives.of(complaint)))
            collect(relative.id(), timeline.of(relative.id(), ASKED), relative.handler(), until, involved);
        return involved;
    }

    private void collect(
            long complaint, List<TimelineEntry> entries, @Nullable Long handler, long until, Set<Long> involved) {
        involved.addAll(timeline.involved(complaint, until));
        var assigned = entries.stream()
                .filter(entry -> entry.type() == ComplaintEntry.ASSIGNED)
                .toList();
        for (var entry : assigned) {
            if (entry.id() > until) continue;
            add(entry.text("before"), involved);
            add(entry.text("after"), involved);
        }
        // Who had it when it was escalated: the first assignment after that says so, else it is still the handler.
        var later = assigned.stream().filter(entry -> entry.id() > until).findFirst();
        if (later.isPresent()) add(later.get().text("before"), involved);
        else if (handler != null) involved.add(handler);
    }

    private static void add(String person, Set<Long> involved) {
        if (!person.isEmpty()) involved.add(Long.valueOf(person));
    }

    /** The entry with which the second stage began. */
    private static long escalation(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.type() == ComplaintEntry.STATUS_CHANGED)
                .filter(entry -> entry.text("after").equals(Status.ESCALATED.name()))
                .map(TimelineEntry::id)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
