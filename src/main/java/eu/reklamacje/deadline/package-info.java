/** The promises of a complaint (P3, P4, P6): their dates, states and stages, set in the transaction of what moves them. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "calendar",
            "policy",
            "policy :: ui",
            "complaint",
            "complaint :: ui",
            "timeline"
        })
@NullMarked
package eu.reklamacje.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
