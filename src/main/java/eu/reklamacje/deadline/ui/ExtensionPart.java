package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.Dates;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.deadline.Extension;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.user.Directory;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The new date that is under way (P7): said above everything, proposed and decided by a key. */
@Component
@Order(10)
class ExtensionPart implements ComplaintPart {

    private final Extensions extensions;
    private final Directory directory;

    ExtensionPart(Extensions extensions, Directory directory) {
        this.extensions = extensions;
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Note();
    }

    private Optional<Extension> waiting(long complaint) {
        return extensions.of(complaint).stream()
                .filter(extension -> extension.state() == ExtensionState.PROPOSED)
                .findFirst();
    }

    private void open(ComplaintView complaint) {
        waiting(complaint.id())
                .ifPresentOrElse(
                        extension -> new ApproveExtensionDialog(extension, extensions, directory).open(),
                        () -> new ExtensionDialog(complaint.id(), extensions).open());
    }

    private final class Note extends Content {

        private final Div note = new Div();

        Note() {
            note.addClassName("missing-note");
            getContent().add(note);
        }

        @Override
        public void show(ComplaintView complaint) {
            var underWay = extensions.of(complaint.id()).stream()
                    .filter(extension -> extension.state() == ExtensionState.PROPOSED
                            || extension.state() == ExtensionState.APPROVED)
                    .findFirst();
            note.setVisible(underWay.isPresent());
            underWay.ifPresent(extension -> note.setText(
                    getTranslation("extension.note." + extension.state(), Dates.date(extension.due(), getLocale()))));
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            if (!complaint.mayWrite() || complaint.status().isFinished()) return List.of();
            return List.of(
                    ComplaintAction.Offer.of("action.extend", "p", ComplaintAction.Group.DECIDE, () -> open(complaint))
                            .taking(Step.PROPOSE_DATE, Step.APPROVE_DATE));
        }
    }
}
