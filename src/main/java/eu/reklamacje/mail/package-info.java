/** Mail that comes: mailboxes, intake and the Inbox of what waits for a human. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "attachment",
            "complaint",
            "complaint :: ui",
            "decision",
            "family",
            "timeline",
            "letter",
            "message",
            "listing",
            "listing :: ui",
            "search"
        })
@NullMarked
package eu.reklamacje.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
