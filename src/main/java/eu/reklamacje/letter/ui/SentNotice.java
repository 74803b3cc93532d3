package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.Letters;

/** Says that a letter leaves, for as long as it can be taken back. */
public final class SentNotice {

    private SentNotice() {}

    public static void show(Letters letters, long letter, DispatchMethod way) {
        var ui = UI.getCurrent();
        Notices.undoable(
                ui.getTranslation(way == DispatchMethod.POST ? "letter.to-post" : "letter.leaves"),
                ui.getTranslation("letter.take-back"),
                () -> Notices.tell(
                        letters.takeBack(letter), _ -> Notices.done(ui.getTranslation("letter.taken-back"))));
    }
}
