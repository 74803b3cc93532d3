package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.ComplaintView;
import java.util.List;

/** What a feature lets people do with a complaint: buttons on its page. Ordered by Spring's {@code @Order}. */
public interface ComplaintAction {

    /**
     * The buttons for this complaint and the person who looks at it; none where there is nothing to do.
     *
     * @param changed shows the page anew at once, after something that was done here
     */
    List<Button> offer(ComplaintView complaint, Runnable changed);

    /**
     * @param text the message key of what it does
     * @param key a single letter
     */
    static Button button(String text, String key, Runnable does) {
        var words = UI.getCurrent().getTranslation(text);
        return Keys.on(new Button(words, _ -> does.run()), key, words);
    }
}
