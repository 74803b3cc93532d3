package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.complaint.ComplaintView;
import java.time.LocalDateTime;

/** Shows what a corrected receipt moves, before somebody says why. */
public interface CorrectionPreview {

    /** @param received in the office's zone */
    Component of(ComplaintView complaint, LocalDateTime received);
}
