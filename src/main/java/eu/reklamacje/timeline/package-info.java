/**
 * What happened to each complaint, known by its id alone: entries, whose types the features bring, the chains that seal them, and
 * their words. It asks nobody for rights: its caller has.
 */
@ApplicationModule(allowedDependencies = {"base", "user", "seal"})
@NullMarked
package eu.reklamacje.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
