package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SavedViews;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes tables of complaints and the filters above them. */
@Component
public class Listings {

    private static final int MOST_COUNTED = 999;

    private final ComplaintLists lists;
    private final SummaryFeed feed;
    private final Directory directory;
    private final Models models;
    private final SummaryWords words;
    private final TypedFilter typed;
    private final TextSearch texts;
    private final SavedViews views;
    private final KnownViews knownViews;
    private final SignedIn signedIn;

    Listings(
            ComplaintLists lists,
            SummaryFeed feed,
            Directory directory,
            Models models,
            SummaryWords words,
            TypedFilter typed,
            TextSearch texts,
            SavedViews views,
            KnownViews knownViews,
            SignedIn signedIn) {
        this.lists = lists;
        this.feed = feed;
        this.directory = directory;
        this.models = models;
        this.words = words;
        this.typed = typed;
        this.texts = texts;
        this.views = views;
        this.knownViews = knownViews;
        this.signedIn = signedIn;
    }

    public ComplaintGrid grid() {
        return new ComplaintGrid(lists, feed, directory, words);
    }

    /** How many complaints a filter finds, in words; nobody needs to know it exactly of more than a thousand. */
    public String counted(Filter filter) {
        int count = feed.size(filter);
        var ui = UI.getCurrent();
        return count > MOST_COUNTED
                ? ui.getTranslation("list.count.more", MOST_COUNTED)
                : ui.getTranslation("list.count", count);
    }

    /** @param now what is shown, when it is to be saved */
    public ViewMenu views(SavedView.Place place, Supplier<FilterUrl> now) {
        return new ViewMenu(place, views, knownViews, directory, signedIn, now);
    }

    /** @param withStatus whether the status is filtered, too: a board shows it as columns */
    public FilterBar filters(boolean withStatus, Consumer<FilterUrl> changed) {
        return new FilterBar(directory, models::choosable, typed, texts, withStatus, changed);
    }
}
