/**
 * The complaint: its facts, customer, device, timeline, attachments and life. Its promises and alerts listen to what it
 * publishes; it knows none of them, and has no screens of its own.
 */
@ApplicationModule(allowedDependencies = {"base", "user", "attachment", "seal"})
@NullMarked
package eu.reklamacje.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
