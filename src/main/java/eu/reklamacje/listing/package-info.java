/** Complaints in lists and on boards: filter, order, search and counts, by SQL into records, without what the reader may not see. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "complaint",
            "complaint :: ui",
            "calendar",
            "export",
            "search",
            "deadline",
            "deadline :: ui"
        })
@NullMarked
package eu.reklamacje.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
