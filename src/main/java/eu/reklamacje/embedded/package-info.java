/** The servers of the first run and of the tests: a real MariaDB and a mail server, started beside the application where none is configured. */
@ApplicationModule(allowedDependencies = {"base", "letter", "mail"})
@NullMarked
package eu.reklamacje.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
