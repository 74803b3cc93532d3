package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.Office;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.Letters;

/** Says, before a letter is sent, that the last one went to another address: a mistake, or somebody who wants to read along. */
public final class AddressNote extends Div {

    private final Letters letters;
    private final Office office;
    private final long complaint;

    public AddressNote(Letters letters, Office office, long complaint) {
        this.letters = letters;
        this.office = office;
        this.complaint = complaint;
        addClassName("missing-note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    public void show(DispatchMethod way, String recipient) {
        var last = letters.lastElsewhere(complaint, way, recipient);
        setVisible(last.isPresent());
        last.ifPresent(letter -> setText(getTranslation(
                "letter.address-changed", office.time(letter.writtenAt(), getLocale()), letter.recipient())));
    }
}
