/** Finds words in every text of a complaint, as people write them: an index of this server, made from the database and change notices. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user", "complaint", "complaint :: ui"})
@NullMarked
package eu.reklamacje.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
