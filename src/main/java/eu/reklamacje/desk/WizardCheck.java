package eu.reklamacje.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Routing;
import eu.reklamacje.deadline.ui.PromiseStrips;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The last step: everything that was typed, what it would promise the customer, and what is still missing. */
@Component
class WizardCheck {

    private final Routing routing;
    private final Directory directory;
    private final SignedIn signedIn;
    private final FactWords words;
    private final PromiseStrips strips;

    WizardCheck(Routing routing, Directory directory, SignedIn signedIn, FactWords words, PromiseStrips strips) {
        this.routing = routing;
        this.directory = directory;
        this.signedIn = signedIn;
        this.words = words;
        this.strips = strips;
    }

    /**
     * Puts it together.
     *
     * @param danger what is said where the words speak of danger
     * @param takeIt shown to whoever could handle it
     */
    Div show(Facts facts, Div danger, Checkbox takeIt) {
        var ui = UI.getCurrent();
        long team = routing.all()
                .getOrDefault(facts.kind(), directory.teams().getFirst().id());
        var promised = new Section(
                new H3(ui.getTranslation("wizard.promised", directory.team(team).name())));
        var received = facts.receivedAt();
        if (received != null) promised.add(strips.preview(team, received));
        var shown = new Div(promised);
        shown.addClassName("parts");
        var missing = FactRules.missing(facts);
        if (!missing.isEmpty()) {
            var names = missing.stream()
                    .map(fact -> ui.getTranslation("fact." + fact))
                    .collect(Collectors.joining(", "));
            var note = new Div(ui.getTranslation("wizard.missing", names));
            note.addClassName("missing-note");
            shown.add(note);
        }
        takeIt.setVisible(signedIn.person().worksIn(team));
        shown.add(danger, summary(facts, ui), takeIt);
        return shown;
    }

    private DescriptionList summary(Facts facts, UI ui) {
        var summary = new DescriptionList();
        summary.addClassName("summary");
        for (var fact : facts.present())
            summary.add(
                    new DescriptionList.Term(ui.getTranslation("fact." + fact)),
                    new DescriptionList.Description(words.value(fact, facts, ui.getLocale())));
        return summary;
    }
}
