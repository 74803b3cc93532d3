/** The same done to many complaints: each by itself, with the rights and rules of one, and taken back where nobody went on since. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "complaint",
            "complaint :: ui",
            "family",
            "listing",
            "listing :: ui"
        })
@NullMarked
package eu.reklamacje.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
