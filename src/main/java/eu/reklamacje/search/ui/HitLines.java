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
        var where = ui.getTranslation("search.kind." + hit.kind())
                + (hit.who() == null ? "" : " · " + directory.name(hit.who()))
                + " · " + office.time(hit.at(), ui.getLocale());
        var line = line(hit.complaint(), hit.number(), hit.customer(), where);
        // Found by the number, the customer or the device: then nothing of the text says why.
        if (hit.passage().isMarked()) line.add(passage(hit.passage()));
        return line;
    }

    /** The first row of a line that leads to a complaint. */
    private static Anchor line(long complaint, String number, String customer, String detail) {
        var name = new Span(number);
        name.addClassName("find-name");
        var more = new Span(detail);
        more.addClassName("hint");
        var head = new Div(name, new Span(customer), more);
        head.addClassName("hit-head");
        var line = new Anchor(ComplaintLinks.to(complaint), "");
        line.add(head);
        line.addClassName("hit");
        return line;
    }

    /** The same of a complaint in which no words were looked for. */
    public static Anchor line(long complaint, String number, String customer, String detail, String about) {
        var line = line(complaint, number, customer, detail);
        var text = text();
        text.setText(about);
        line.add(text);
        return line;
    }

    private static Div text() {
        var text = new Div();
        text.addClassName("hit-text");
        return text;
    }

    private static Div passage(Passage passage) {
        var text = text();
        for (var piece : passage.pieces())
            text.getElement()
                    .appendChild(
                            piece.marked()
                                    ? new Element("mark").setText(piece.text())
                                    : Element.createText(piece.text()));
        return text;
    }
}
