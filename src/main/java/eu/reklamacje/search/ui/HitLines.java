package eu.reklamacje.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.search.Passage;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.user.Directory;
import org.springframework.stereotype.Component;

/** A hit as a line: which complaint, what kind of text, whose and of when, and the words marked in their sentence. */
@Component
public class HitLines {

    private final Directory directory;
    private final Office office;

    HitLines(Directory directory, Office office) {
        this.directory = directory;
        this.office = office;
    }

    public Anchor line(TextSearch.Hit hit) {
        var ui = UI.getCurrent();
        var number = new Span(hit.number());
        number.addClassName("find-name");
        var customer = new Span(hit.customer());
        var where = new Span(ui.getTranslation("search.kind." + hit.kind())
                + (hit.who() == null ? "" : " · " + directory.name(hit.who()))
                + " · " + office.time(hit.at(), ui.getLocale()));
        where.addClassName("hint");
        var head = new Div(number, customer, where);
        head.addClassName("hit-head");
        var line = new Anchor(ComplaintLinks.to(hit.complaint()), "");
        line.add(head);
        // Found by the number, the customer or the device: then nothing of the text says why.
        if (hit.passage().isMarked()) line.add(passage(hit.passage()));
        line.addClassName("hit");
        return line;
    }

    private static Div passage(Passage passage) {
        var text = new Div();
        text.addClassName("hit-text");
        for (var piece : passage.pieces())
            text.getElement()
                    .appendChild(
                            piece.marked()
                                    ? new Element("mark").setText(piece.text())
                                    : Element.createText(piece.text()));
        return text;
    }
}
