/**
 * What is to be done next with each complaint, and whose turn it is: computed in one pure place from what the other features keep,
 * and handed to the complaint in the transaction of whatever changed it.
 */
@ApplicationModule(allowedDependencies = {"base", "calendar", "policy", "complaint", "deadline", "decision", "letter"})
@NullMarked
package eu.reklamacje.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
