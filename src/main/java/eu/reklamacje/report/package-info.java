/** Figures about months of complaints: each defined once, counted and listed by the same statement. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "complaint",
            "complaint :: ui",
            "listing",
            "listing :: ui",
            "deadline",
            "calendar",
            "decision",
            "timeline",
            "export",
            "letter"
        })
@NullMarked
package eu.reklamacje.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
