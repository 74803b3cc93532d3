package eu.reklamacje.deadline;

import eu.reklamacje.complaint.Complaints;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a letter does to the extensions of its complaint, in the transaction that tells the complaint of it. */
@Component
class ExtensionEffects {

    private final ExtensionRepository extensions;
    private final Complaints complaints;

    ExtensionEffects(ExtensionRepository extensions, Complaints complaints) {
        this.extensions = extensions;
        this.complaints = complaints;
    }

    /** The letter with the new date has left: the approved extension is in force. */
    void take(long complaint, long letter, Instant at) {
        for (var extension : extensions.findByComplaintIdOrderById(complaint)) {
            if (extension.takeEffect(letter, at))
                complaints.trace(
                        complaint,
                        null,
                        DeadlineEntry.EXTENDED,
                        Map.of("due", extension.due().toString()));
        }
        // The promises are counted by what stands in the database.
        extensions.flush();
    }

    /** The letter came back. */
    void lose(long letter) {
        extensions.findByLetterId(letter).forEach(ExtensionEntity::loseEffect);
        extensions.flush();
    }
}
