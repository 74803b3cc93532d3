/** The safety register as a screen and as a table; what was done about a danger. */
@NullMarked
package eu.reklamacje.safety.ui;

import org.jspecify.annotations.NullMarked;
