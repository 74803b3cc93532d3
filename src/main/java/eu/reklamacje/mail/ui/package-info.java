/** The inbox, where mails are sorted that the intake could not place; a mail beside the timeline and as a download. */
@NullMarked
package eu.reklamacje.mail.ui;

import org.jspecify.annotations.NullMarked;
