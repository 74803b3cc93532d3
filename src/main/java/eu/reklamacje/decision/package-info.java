/** Decisions: outcome, remedy and the parts of their written explanation (P12), approved by a second person where that is needed, told by a letter. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "complaint",
            "complaint :: ui",
            "timeline",
            "letter",
            "letter :: ui"
        })
@NullMarked
package eu.reklamacje.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
