/** What people have to do about a complaint besides its promises, and the complaints that they follow. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "user", "complaint", "complaint :: ui", "timeline"})
@NullMarked
package eu.reklamacje.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
