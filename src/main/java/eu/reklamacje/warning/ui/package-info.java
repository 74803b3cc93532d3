/** Questions of the early warning, as people see and answer them. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.warning.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
