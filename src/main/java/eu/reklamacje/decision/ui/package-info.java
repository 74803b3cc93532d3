/** A decision from its first word to the letter that tells it; root causes and outside bodies, which administrators keep. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.decision.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
