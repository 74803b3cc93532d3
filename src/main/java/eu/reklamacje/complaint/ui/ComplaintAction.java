package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Step;
import java.util.List;
import java.util.Set;

/** What a feature lets people do with a complaint. Ordered by Spring's {@code @Order}. */
public interface ComplaintAction {

    /** What belongs together in the menu. */
    enum Group {
        WRITE,
        DECIDE,
        WHERE,
        MORE
    }

    /**
     * Something that can be done.
     *
     * @param text the message key of what it does
     * @param key a single letter
     * @param steps the next steps that it takes: where one of them is next, it is the page's one primary button
     */
    record Offer(String text, String key, Group group, Set<Step> steps, Runnable does) {

        public static Offer of(String text, String key, Group group, Runnable does) {
            return new Offer(text, key, group, Set.of(), does);
        }

        /** The same as the way to take some steps. */
        public Offer taking(Step... taken) {
            return new Offer(text, key, group, Set.of(taken), does);
        }
    }

    /** What there is to do with this complaint, for the person who looks at it; nothing where there is nothing. */
    List<Offer> offer(ComplaintView complaint, ComplaintScreen screen);

    /**
     * A button of its own for something that can be done.
     *
     * @param text the message key of what it does
     * @param key a single letter
     */
    static Button button(String text, String key, Runnable does) {
        var words = UI.getCurrent().getTranslation(text);
        return Keys.on(new Button(words, _ -> does.run()), key, words);
    }
}
