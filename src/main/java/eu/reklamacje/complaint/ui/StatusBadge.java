package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import java.util.Locale;

/** A status or a severity in a word and a colour. */
public final class StatusBadge {

    private StatusBadge() {}

    public static String css(Status status) {
        return "status-" + status.name().toLowerCase(Locale.ROOT);
    }

    public static String css(Severity severity) {
        return "severity-" + severity.name().toLowerCase(Locale.ROOT);
    }

    public static Span of(Status status, String words) {
        var badge = new Span(words);
        badge.addClassNames("status", css(status));
        return badge;
    }

    public static Span of(Severity severity, String words) {
        var badge = new Span(words);
        badge.addClassNames("severity", css(severity));
        return badge;
    }
}
