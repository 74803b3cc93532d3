/** The screens that show everything together: start page, list, complaint page, wizard, board, and the administrators' tables. */
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
            "timeline :: ui",
            "listing",
            "policy",
            "deadline",
            "alert",
            "letter",
            "decision",
            "mail",
            "safety",
            "casefile",
            "seal"
        })
@NullMarked
package eu.reklamacje.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
