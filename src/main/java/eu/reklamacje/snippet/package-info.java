/** Texts that people write again and again, each their own; a slash in any text field brings them. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user"})
@NullMarked
package eu.reklamacje.snippet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
