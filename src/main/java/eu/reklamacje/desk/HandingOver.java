package eu.reklamacje.desk;

import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ui.SummaryWords;
import eu.reklamacje.user.Absence;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import org.springframework.stereotype.Component;

/** Opens the cases of somebody who will be away. */
@Component
class HandingOver {

    private final Assignments assignments;
    private final ComplaintLists lists;
    private final Directory directory;
    private final SignedIn signedIn;
    private final SummaryWords words;

    HandingOver(
            Assignments assignments, ComplaintLists lists, Directory directory, SignedIn signedIn, SummaryWords words) {
        this.assignments = assignments;
        this.lists = lists;
        this.directory = directory;
        this.signedIn = signedIn;
        this.words = words;
    }

    void open(Absence absence) {
        new HandOverDialog(absence, signedIn.person(), assignments, lists, directory, words).open();
    }
}
