/** The screens that show everything together: start page, list, complaint page, wizard, board, and the administrators' tables. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "calendar",
            "export",
            "attachment",
            "complaint",
            "complaint :: ui",
            "listing",
            "listing :: ui",
            "bulk :: ui",
            "search",
            "search :: ui",
            "deadline",
            "deadline :: ui",
            "alert",
            "decision",
            "decision :: ui",
            "mail",
            "todo",
            "report",
            "report :: ui",
            "warning",
            "warning :: ui",
        })
@NullMarked
package eu.reklamacje.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
