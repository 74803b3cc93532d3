package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.ui.Sheet;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Drafts;
import java.util.List;
import java.util.Set;

/** A complaint that somebody has before them, as far as its features may act on it. */
public interface ComplaintScreen {

    /** Shows everything anew at once, after something that was done here. */
    void refresh();

    /** For what I have drafts in it. */
    Set<Drafts.Purpose> drafts();

    /** Its files, read once for all parts that show them. */
    List<Attachments.Attachment> files();

    /** The last entry that stands before its reader. */
    void sees(long entry);

    /** The last entry that its reader had seen before. */
    long lastSeen();

    /** Where there is room for one only: shows what is known in place of what was said. */
    void showSide(boolean side);

    /** Opens something that is written, beside the complaint that it is about. */
    void write(Sheet sheet);
}
