/** An entry of a timeline as a component. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.timeline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
