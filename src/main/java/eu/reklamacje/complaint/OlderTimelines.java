package eu.reklamacje.complaint;

import eu.reklamacje.timeline.TimelineSeals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Timelines from before there were chains. */
@Component
public class OlderTimelines {

    private final TimelineSeals seals;
    private final ComplaintRepository complaints;

    OlderTimelines(TimelineSeals seals, ComplaintRepository complaints) {
        this.seals = seals;
        this.complaints = complaints;
    }

    /** Seals some of them; background work. @return how many, 0 where none is left */
    @Transactional
    public int seal(int most) {
        var older = seals.unsealed(most);
        if (!older.isEmpty()) {
            complaints.hold(older);
            seals.sealOlder(older);
        }
        return older.size();
    }
}
