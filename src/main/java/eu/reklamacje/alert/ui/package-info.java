/** The bell and the banner in the header, snoozing, and the list of what nobody has seen. */
@NullMarked
package eu.reklamacje.alert.ui;

import org.jspecify.annotations.NullMarked;
