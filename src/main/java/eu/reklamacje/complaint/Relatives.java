package eu.reklamacje.complaint;

import java.util.Set;

/** Which complaints belong together; answered by whoever keeps links and merges. */
public interface Relatives {

    /** The complaints that were merged into it, split from it or linked to it, and what was merged into those; without itself. */
    Set<Long> of(long complaint);
}
