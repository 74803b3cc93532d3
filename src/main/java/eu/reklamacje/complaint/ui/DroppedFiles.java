package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Result;
import java.io.IOException;
import java.io.InputStream;

/** Takes files that are more than an attachment: a mail stands on the timeline as what it is. */
public interface DroppedFiles {

    boolean takes(String name);

    /** @return the file's name */
    Result<String> take(long complaint, String name, InputStream input) throws IOException;
}
