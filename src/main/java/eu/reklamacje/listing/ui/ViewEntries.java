package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.ui.NavigationEntries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saved views stand below the list and below the board. */
@Component
class ViewEntries implements NavigationEntries {

    private final KnownViews views;

    ViewEntries(KnownViews views) {
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
        return KnownViews.isAffectedBy(change);
    }
}
