/** Tables that leave the house, written row by row, and who took which. */
@ApplicationModule(allowedDependencies = {"base", "user"})
@NullMarked
package eu.reklamacje.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
