/** Seals: chains of digests, and the key that is not in the database. It knows nothing of what is sealed. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package eu.reklamacje.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
