/** The watcher, the alerts it raises, and the bell that shows them wherever a person is. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user", "complaint", "deadline"})
@NullMarked
package eu.reklamacje.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
