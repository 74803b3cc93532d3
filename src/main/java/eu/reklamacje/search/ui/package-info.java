/** What a search in texts has found, as people read it. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.search.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
