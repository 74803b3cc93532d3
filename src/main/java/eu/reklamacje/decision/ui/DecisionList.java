package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Review;
import eu.reklamacje.user.Directory;
import java.util.List;
import java.util.Objects;

/** The decisions of a complaint, the latest first: what, how far, by whom, and the letter that told it. */
final class DecisionList extends Div {

    private static final int SHORT_HASH = 12;

    private final Directory directory;
    private final Office office;

    DecisionList(Directory directory, Office office) {
        this.directory = directory;
        this.office = office;
        addClassName("decisions");
    }

    void show(List<Decision> decisions) {
        removeAll();
        if (decisions.isEmpty()) {
            var none = new Span(getTranslation("decision.none"));
            none.addClassName("hint");
            add(none);
        }
        decisions.reversed().forEach(decision -> add(item(decision)));
    }

    private Div item(Decision decision) {
        var parts = decision.parts();
        boolean reopened = parts.review() == Review.REOPENED;
        var head = new Div(
                reopened
                        ? getTranslation("review.REOPENED")
                        : getTranslation("outcome." + parts.outcome()) + " · "
                                + getTranslation("remedy." + parts.remedy())
                                + (parts.cost() == null
                                        ? ""
                                        : " · " + parts.cost().toPlainString() + " " + parts.currency()));
        head.addClassName("assessment-result");
        var state = new Div(getTranslation("decision.state." + decision.state()) + " · "
                + directory.name(decision.writtenBy())
                + (decision.decidedBy() == null ? "" : " → " + directory.name(decision.decidedBy()))
                + (decision.toldAt() == null ? "" : " · " + office.time(decision.toldAt(), getLocale())));
        state.addClassName("hint");
        var item = new Div(head, state);
        item.addClassName("entry");
        if (decision.state() == DecisionState.DECLINED) item.add(sentBack(decision));
        if (decision.stage() == 2) head.add(tag("complaint.second-stage"));
        if (parts.review() != null && !reopened) head.add(tag("review." + parts.review()));
        if (decision.corrects() != null) head.add(tag("decision.correction"));
        if (decision.letterId() != null && decision.sha256() != null) {
            var letter = new Anchor(ComplaintLinks.toLetter(decision.letterId()), "PDF");
            letter.setRouterIgnore(true);
            letter.setTarget("_blank");
            var hash = new Span("SHA-256 " + decision.sha256().substring(0, SHORT_HASH) + "…");
            hash.getElement().setAttribute("title", decision.sha256());
            hash.addClassName("hint");
            var proof = new Div(letter, hash);
            proof.addClassName("actions");
            item.add(proof);
        }
        var text = new Div(parts.reasons());
        text.addClassName("entry-text");
        item.add(text);
        return item;
    }

    private Div sentBack(Decision decision) {
        var why = new Div(sentBack(decision, directory));
        why.addClassName("missing-note");
        return why;
    }

    /** Why it came back, and from whom: its writer mends it by these words. */
    static String sentBack(Decision decision, Directory directory) {
        return UI.getCurrent()
                .getTranslation(
                        "decision.declined",
                        directory.name(decision.decidedBy()),
                        Objects.requireNonNullElse(decision.declinedWhy(), ""));
    }

    private Span tag(String key) {
        var tag = new Span(getTranslation(key));
        tag.addClassNames("tag", "row-tag");
        return tag;
    }
}
