/** The shell around every screen, the error views, and components that several screens share. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
