package eu.reklamacje.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.Locale;

/** A timeline entry as a component. */
public final class TimelineWords {

    private TimelineWords() {}

    public static Div show(EntryWords words, TimelineEntry entry) {
        var who = new Span(words.who(entry));
        who.addClassName("entry-who");
        var when = new Span(words.when(entry));
        when.addClassName("entry-when");
        var head = new Div(who, new Span(words.headline(entry)), when);
        head.addClassName("entry-head");
        var item = new Div(head);
        item.addClassNames("entry", "entry-" + entry.type().name().toLowerCase(Locale.ROOT));
        words.changes(entry).forEach(change -> item.add(line(change, "entry-change")));
        var text = words.body(entry);
        if (!text.isBlank()) item.add(line(text, "entry-text"));
        return item;
    }

    private static Component line(String text, String css) {
        var line = new Div(text);
        line.addClassName(css);
        return line;
    }
}
