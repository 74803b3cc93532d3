/** Letters to customers and to others: their texts, their way by mail or by post, and the outbox. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "attachment",
            "complaint",
            "complaint :: ui",
            "timeline",
            "policy",
            "deadline",
            "message"
        })
@NullMarked
package eu.reklamacje.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
