/** The cases that belong to a complaint, on its page. */
@NullMarked
package eu.reklamacje.family.ui;

import org.jspecify.annotations.NullMarked;
