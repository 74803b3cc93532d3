/** The watcher, the alerts it raises and how they climb until somebody has seen them, and the bell that shows them wherever a person is. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "user",
            "calendar",
            "complaint",
            "complaint :: ui",
            "timeline",
            "policy",
            "deadline",
            "deadline :: ui",
            "letter",
            "todo",
            "warning"
        })
@NullMarked
package eu.reklamacje.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
