/** The bell in the header. */
@NullMarked
package eu.reklamacje.alert.ui;

import org.jspecify.annotations.NullMarked;
