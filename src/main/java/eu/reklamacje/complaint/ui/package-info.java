/**
 * A complaint as people see it: badges, facts as a form, files, timeline with its composer, assigning; the addresses of things;
 * and what other features put on its page.
 */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.complaint.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
