package eu.reklamacje.decision.ui;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.RootCauses.Cause;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What has changed in a decision since it was sent back, word by word: what was taken out and what came in. */
final class DecisionChanges extends Div {

    // Characters of Unicode's private use: no text has them, and none of them can be taken for markup.
    private static final char OUT = '\uE000';
    private static final char IN = '\uE001';
    private static final char END = '\uE002';

    private static final DiffRowGenerator WORDS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .mergeOriginalRevised(true)
            .inlineDiffByWord(true)
            .lineNormalizer(line -> line)
            .oldTag(start -> String.valueOf(start ? OUT : END))
            .newTag(start -> String.valueOf(start ? IN : END))
            .build();

    private final List<Cause> causes;

    /** @param causes to name root causes by */
    DecisionChanges(Parts before, Parts now, List<Cause> causes) {
        this.causes = causes;
        addClassNames("stack", "decision-changes");
        add(new H4(getTranslation("decision.changes")));
        show("decision.review", named("review.", before.review()), named("review.", now.review()));
        show("decision.outcome", named("outcome.", before.outcome()), named("outcome.", now.outcome()));
        show("decision.remedy", named("remedy.", before.remedy()), named("remedy.", now.remedy()));
        show("decision.cost", cost(before), cost(now));
        show("decision.root-cause", cause(before.rootCause()), cause(now.rootCause()));
        show("decision.new-serial", before.newSerial(), now.newSerial());
        show("decision.facts", before.facts(), now.facts());
        show("decision.findings", before.findings(), now.findings());
        show("decision.reasons", before.reasons(), now.reasons());
        show("decision.remedy-text", before.remedyText(), now.remedyText());
        show("decision.next", before.nextSteps(), now.nextSteps());
        if (getComponentCount() == 1) add(new Div(getTranslation("decision.changes.none")));
    }

    private void show(String label, String before, String now) {
        if (before.equals(now)) return;
        var head = new Div(getTranslation(label));
        head.addClassName("hint");
        add(head, new Html(marked(before, now).outerHtml()));
    }

    /** Text goes into it as text, whatever it looks like. */
    static Element marked(String before, String now) {
        var whole = WORDS.generateDiffRows(before.lines().toList(), now.lines().toList()).stream()
                .map(DiffRow::getOldLine)
                .collect(Collectors.joining("\n"));
        var shown = new Element("div").addClass("entry-text");
        var into = shown;
        for (int at = 0, from = 0; at <= whole.length(); at++) {
            char mark = at == whole.length() ? END : whole.charAt(at);
            if (mark != OUT && mark != IN && mark != END) continue;
            into.appendText(whole.substring(from, at));
            from = at + 1;
            into = mark == END ? shown : shown.appendElement(mark == OUT ? "del" : "ins");
        }
        return shown;
    }

    private String named(String key, @Nullable Enum<?> value) {
        return value == null ? "" : getTranslation(key + value);
    }

    private static String cost(Parts parts) {
        return parts.cost() == null ? "" : parts.cost().toPlainString() + " " + parts.currency();
    }

    private String cause(@Nullable Long id) {
        return causes.stream()
                .filter(cause -> Objects.equals(id, cause.id()))
                .map(Cause::name)
                .findFirst()
                .orElse("");
    }
}
