package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.ui.Sheet;

/** A complaint that somebody has before them, as far as its features may act on it. */
public interface ComplaintScreen {

    /** Shows everything anew at once, after something that was done here. */
    void refresh();

    /** Where there is room for one only: shows what is known in place of what was said. */
    void showSide(boolean side);

    /** Opens something that is written, beside the complaint that it is about. */
    void write(Sheet sheet);
}
