package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.ui.NavigationEntries;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The views that everybody has stand below the list, and those that somebody has saved below the list or the board. */
@Component
class ViewEntries implements NavigationEntries {

    private final KnownViews views;
    private final SignedIn signedIn;

    ViewEntries(KnownViews views, SignedIn signedIn) {
        this.views = views;
        this.signedIn = signedIn;
    }

    @Override
    public List<Entry> entries() {
        var ui = UI.getCurrent();
        var delivered = ViewMenu.delivered(signedIn.person()).entrySet().stream()
                .map(view -> new Entry(
                        SavedView.Place.LIST.path(), ui.getTranslation("view." + view.getKey()), view.getValue()));
        var saved = views.mine().stream().map(view -> new Entry(view.place().path(), view.name(), view.query()));
        return Stream.concat(delivered, saved).toList();
    }

    @Override
    public boolean isAffectedBy(Change change) {
        return KnownViews.isAffectedBy(change);
    }
}
