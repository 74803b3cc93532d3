/** Choosing many complaints of a list, and what is done to them. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.bulk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
