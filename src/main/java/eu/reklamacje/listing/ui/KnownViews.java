package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SavedViews;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Everybody's views until somebody changes one: a page that is opened asks nobody. */
@Component
class KnownViews {

    private final SavedViews views;
    private final SignedIn signedIn;
    private final Map<Long, List<SavedView>> known = new ConcurrentHashMap<>();

    KnownViews(SavedViews views, SignedIn signedIn, Changes changes) {
        this.views = views;
        this.signedIn = signedIn;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(KnownViews::isAffectedBy)) known.clear();
        });
    }

    static boolean isAffectedBy(Change change) {
        return change.topic().equals(Change.VIEWS) || change.topic().equals(Change.PERSON);
    }

    List<SavedView> mine() {
        return known.computeIfAbsent(signedIn.person().id(), _ -> views.mine());
    }

    /** Whoever has just changed one sees it at once; the notice of it is still on its way. */
    void forgetMine() {
        known.remove(signedIn.person().id());
    }
}
