package eu.reklamacje.base.ui;

import eu.reklamacje.base.Change;

/** How many things wait behind an entry of the navigation. */
public interface NavigationCounter {

    /** The route of the entry. */
    String path();

    /** For whoever is signed in; nothing is shown for 0. */
    int count();

    /** Whether it may be another number after that change. */
    boolean isAffectedBy(Change change);
}
