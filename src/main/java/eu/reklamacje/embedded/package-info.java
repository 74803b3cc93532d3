/** The database server of the first run and of the tests: a real MariaDB, started beside the application where none is configured. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package eu.reklamacje.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
