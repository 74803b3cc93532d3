/** Tables of complaints, the filters above them, their rows in words. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.listing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
