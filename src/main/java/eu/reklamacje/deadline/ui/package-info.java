/** The promises as people see them, the screens of the teams' calendars and of the statutory clocks. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.deadline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
