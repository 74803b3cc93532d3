/** Working days: pure date arithmetic, the public holidays of a country or region, and a team's own calendar. */
@ApplicationModule(allowedDependencies = {"base", "user"})
@NullMarked
package eu.reklamacje.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
