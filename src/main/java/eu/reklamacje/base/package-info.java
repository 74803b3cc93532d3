/** What every feature needs and no customer ever heard of: the clock, texts, results, change notices after commit. Uses nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.reklamacje.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
