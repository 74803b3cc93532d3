package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.Optional;

/** What a feature shows of an entry of its own, in place of the words that the entry keeps. */
public interface EntryContent {

    /** Nothing where the entry's own words are all there is. */
    Optional<Component> show(ComplaintView complaint, TimelineEntry entry);
}
