/** Cases that belong together: linked, split from one another, or merged because one repeats the other. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user", "timeline", "complaint", "complaint :: ui"})
@NullMarked
package eu.reklamacje.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
