/** The early warning: what comes more often than it used to, asked as a question that somebody answers. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "complaint",
            "complaint :: ui",
            "listing",
            "report",
            "decision"
        })
@NullMarked
package eu.reklamacje.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
