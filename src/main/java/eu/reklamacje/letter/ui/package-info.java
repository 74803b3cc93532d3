/** The letter editor, the outbox and the texts of letters. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.letter.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
