/** What stands in a mail as people and their programs really write it: read leniently, and never believed. Pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.reklamacje.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
