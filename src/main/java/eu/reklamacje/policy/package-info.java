/** The policy as data: its versions, the examples by which it tests itself, and the steps of the ladder. Pure but for its two tables. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user", "calendar"})
@NullMarked
package eu.reklamacje.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
