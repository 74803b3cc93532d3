/** People, roles and teams, and signing in. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui"})
@NullMarked
package eu.reklamacje.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
