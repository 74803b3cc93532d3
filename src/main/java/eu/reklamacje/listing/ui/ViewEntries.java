package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.ui.NavigationEntries;
import eu.reklamacje.listing.SavedViews;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saved views stand below the list and below the board. */
@Component
class ViewEntries implements NavigationEntries {

    private final SavedViews views;

    ViewEntries(SavedViews views) {
        this.views = views;
    }

    @Override
    public List<Entry> entries() {
        return views.mine().stream()
                .map(view -> new Entry(view.place().path(), view.name(), view.query()))
                .toList();
    }

    @Override
    public boolean isAffectedBy(Change change) {
        return change.topic().equals(Change.VIEWS) || change.topic().equals(Change.PERSON);
    }
}
