package eu.reklamacje.bulk.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.bulk.Bulk;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Directory;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes bars for lists. */
@Component
public class BulkBars {

    private final Bulk bulk;
    private final ComplaintLists lists;
    private final Directory directory;
    private final Models models;
    private final Office office;
    private final Clock clock;

    BulkBars(Bulk bulk, ComplaintLists lists, Directory directory, Models models, Office office, Clock clock) {
        this.bulk = bulk;
        this.lists = lists;
        this.directory = directory;
        this.models = models;
        this.office = office;
        this.clock = clock;
    }

    /**
     * @param filter what the list shows
     * @param finished runs when something was done
     * @param takeAll chooses all that the filter finds
     * @param leave runs when nothing more is to be chosen
     */
    public BulkBar of(Supplier<Filter> filter, Runnable finished, Runnable takeAll, Runnable leave) {
        return new BulkBar(bulk, lists, directory, models, office, clock, filter, finished, takeAll, leave);
    }
}
