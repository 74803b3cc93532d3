package eu.reklamacje.listing.ui;

import eu.reklamacje.complaint.Models;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.user.Directory;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes tables of complaints and the filters above them. */
@Component
public class Listings {

    private final ComplaintLists lists;
    private final Directory directory;
    private final Models models;
    private final SummaryWords words;

    Listings(ComplaintLists lists, Directory directory, Models models, SummaryWords words) {
        this.lists = lists;
        this.directory = directory;
        this.models = models;
        this.words = words;
    }

    public ComplaintGrid grid() {
        return new ComplaintGrid(lists, directory, words);
    }

    /** @param withStatus whether the status is filtered, too: a board shows it as columns */
    public FilterBar filters(boolean withStatus, Consumer<FilterUrl> changed) {
        return new FilterBar(directory, models.choosable(), withStatus, changed);
    }
}
