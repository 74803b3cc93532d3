package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;

/** What a feature lets people do with an entry of the timeline. */
public interface EntryAction {

    /** What stands below the entry; nothing where there is nothing to do. */
    List<Component> offer(ComplaintView complaint, TimelineEntry entry);
}
