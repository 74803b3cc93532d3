/** Mail that comes: mailboxes, intake and the Inbox of what waits for a human. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "user",
            "attachment",
            "complaint",
            "decision",
            "family",
            "timeline",
            "letter",
            "message"
        })
@NullMarked
package eu.reklamacje.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
