package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.user.Directory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the responsible team found (P9, P11). */
@Component
@Order(10)
class AssessmentPart implements ComplaintPart {

    private final Complaints complaints;
    private final Handling handling;
    private final Drafts drafts;
    private final Directory directory;
    private final Office office;

    AssessmentPart(Complaints complaints, Handling handling, Drafts drafts, Directory directory, Office office) {
        this.complaints = complaints;
        this.handling = handling;
        this.drafts = drafts;
        this.directory = directory;
        this.office = office;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "complaint.assessment";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Assessed(screen);
    }

    private final class Assessed extends Content {

        private final ComplaintScreen screen;

        Assessed(ComplaintScreen screen) {
            this.screen = screen;
            getContent().addClassName("assessment");
        }

        @Override
        public void show(ComplaintView complaint) {
            getContent().removeAll();
            if (complaint.assessment() == null || complaint.assessmentAt() == null) {
                var none = new Span(getTranslation("complaint.assessment.none"));
                none.addClassName("hint");
                getContent().add(none);
                return;
            }
            var head = new Div(getTranslation("assessment." + complaint.assessment()));
            head.addClassName("assessment-result");
            var by = new Div(directory.name(complaint.assessmentBy()) + " · "
                    + office.time(complaint.assessmentAt(), getLocale()));
            by.addClassName("hint");
            var text = new Div(String.valueOf(complaint.assessmentText()));
            text.addClassName("entry-text");
            getContent().add(head, by, text);
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            if (!complaint.mayWrite()) return List.of();
            return List.of(ComplaintAction.Offer.of(
                            "action.assess",
                            "z",
                            ComplaintAction.Group.WRITE,
                            () -> screen.write(new AssessmentSheet(
                                    complaints.find(complaint.id()).orElse(complaint), handling, drafts)))
                    .taking(Step.ASSESS));
        }
    }
}
