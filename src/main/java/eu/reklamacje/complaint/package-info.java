/**
 * The complaint: its facts, customer, device, attachments, rights and life. Its promises and alerts listen to what it publishes; it
 * knows none of them, and declares the questions that they answer.
 */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user", "attachment", "timeline", "timeline :: ui"})
@NullMarked
package eu.reklamacje.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
