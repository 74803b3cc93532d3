/**
 * The complaint file: everything about a complaint in one archive, sealed, for whoever asks afterwards; the daily file of heads in a
 * second place; and the check of both, which needs no database.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "calendar",
            "attachment",
            "complaint",
            "complaint :: ui",
            "family",
            "timeline",
            "policy",
            "deadline",
            "alert",
            "letter",
            "decision",
            "mail",
            "safety",
            "seal"
        })
@NullMarked
package eu.reklamacje.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
