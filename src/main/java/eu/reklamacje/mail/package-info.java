/** Mail from and to customers: mailboxes, the Inbox of what waits for a human, letters and the outbox. */
@ApplicationModule(allowedDependencies = {"base", "user", "attachment", "complaint", "deadline"})
@NullMarked
package eu.reklamacje.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
