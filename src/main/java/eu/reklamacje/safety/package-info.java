/** The register of complaints about safety and of what was done about them (Regulation (EU) 2023/988, article 9). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "complaint",
            "complaint :: ui",
            "timeline",
            "export",
            "warning",
            "warning :: ui"
        })
@NullMarked
package eu.reklamacje.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
