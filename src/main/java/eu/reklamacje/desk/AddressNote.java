package eu.reklamacje.desk;

import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.Dates;
import eu.reklamacje.letter.DispatchMethod;

/** Says, before a letter is sent, that the last one went to another address: a mistake, or somebody who wants to read along. */
final class AddressNote extends Div {

    private final Desk desk;
    private final long complaint;

    AddressNote(Desk desk, long complaint) {
        this.desk = desk;
        this.complaint = complaint;
        addClassName("missing-note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(DispatchMethod way, String recipient) {
        var last = desk.letters().lastElsewhere(complaint, way, recipient);
        setVisible(last.isPresent());
        last.ifPresent(letter -> setText(getTranslation(
                "letter.address-changed",
                Dates.time(desk.office().local(letter.writtenAt()), getLocale()),
                letter.recipient())));
    }
}
