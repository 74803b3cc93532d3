package eu.reklamacje.base.ui;

import eu.reklamacje.base.Change;
import java.util.List;

/** What somebody has put below an entry of the navigation. */
public interface NavigationEntries {

    /**
     * @param path the route of the entry below which it stands, and which it opens
     * @param query what stands behind the path, encoded
     */
    record Entry(String path, String title, String query) {}

    /** For whoever is signed in. */
    List<Entry> entries();

    /** Whether they may be others after that change. */
    boolean isAffectedBy(Change change);
}
