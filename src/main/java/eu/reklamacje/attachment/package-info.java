/** Files: stored once by content, in chunks; their type is read from the content, never believed from the name. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package eu.reklamacje.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
