/** What every screen shows of a complaint: its badges, its facts as a form, the conflict of two people's edits, its addresses. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.complaint.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
