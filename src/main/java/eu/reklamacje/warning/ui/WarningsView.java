package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.base.ui.Windows;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.user.Directory;
import eu.reklamacje.warning.Warning;
import eu.reklamacje.warning.Warnings;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The questions of the early warning: what comes more often than it used to, who looks into it, and what came out. */
@Route("warnings")
@RolesAllowed("SUPERVISOR")
@Menu(title = "warning.menu", order = 7.8, icon = "trending-up")
class WarningsView extends Screen {

    private static final int NAMED = 12;
    /** More decisions without a root cause make those series worth little. */
    private static final double FEW_CAUSES = .8;

    private final Warnings warnings;
    private final WarningWords words;
    private final ComplaintLists lists;
    private final Directory directory;
    private final Office office;
    private final Changes changes;

    WarningsView(
            Warnings warnings,
            WarningWords words,
            ComplaintLists lists,
            Directory directory,
            Office office,
            Changes changes) {
        super("warnings");
        this.warnings = warnings;
        this.words = words;
        this.lists = lists;
        this.directory = directory;
        this.office = office;
        this.changes = changes;
        setHeading(getTranslation("warning.title"));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var ui = event.getUI();
        var listening = changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.WARNINGS)))
                Windows.access(ui, this::show);
        });
        addDetachListener(_ -> listening.run());
    }

    private void show() {
        var open = warnings.open();
        var answered = warnings.answered();
        var background = warnings.background(open);
        var body = new Div();
        body.addClassName("warnings");
        if (open.isEmpty()) body.add(empty());
        for (var warning : open) body.add(card(warning, background));
        body.add(method(background.method()));
        if (!answered.isEmpty()) body.add(answers(answered));
        setContent(body);
    }

    private Component empty() {
        var text = new Paragraph(getTranslation("warning.none"));
        text.addClassName("empty-state");
        return text;
    }

    private Component card(Warning warning, Warnings.Background background) {
        var title = words.series(warning.series(), getLocale());
        var told = new Paragraph(words.told(warning, getLocale()));
        var card = new Section(new H2(title), told);
        card.addClassNames("panel", "warning-card");
        var history = background.histories().get(warning.series());
        if (history != null) {
            long weeks = ChronoUnit.WEEKS.between(warning.since(), warning.end());
            card.add(new WeekBars(
                    title + ". " + told.getText(),
                    history,
                    warning.since(),
                    warning.week(),
                    warning.expected().doubleValue() / Math.max(1, weeks)));
        }
        card.add(cases(warning), foot(warning, title));
        return card;
    }

    private Component cases(Warning warning) {
        var ids = warnings.cases(warning);
        var named = lists.find(ids.stream().limit(NAMED).toList()).stream()
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                .toList();
        var line = new Div();
        line.addClassName("figure-parts");
        named.forEach(one -> line.add(new Anchor(ComplaintLinks.to(one.id()), one.number())));
        if (ids.size() > named.size()) line.add(new Span(getTranslation("warning.more", ids.size() - named.size())));
        return line;
    }

    private Component foot(Warning warning, String title) {
        var owner = new Span(
                warning.owner() == null
                        ? getTranslation("warning.nobody")
                        : getTranslation("warning.owner", directory.name(warning.owner())));
        owner.addClassName("hint");
        var take = new Button(
                getTranslation("warning.take"),
                _ -> Notices.tell(
                        warnings.take(warning.id(), warning.version()),
                        _ -> Notices.done(getTranslation("warning.taken"))));
        take.setVisible(warning.owner() == null);
        var answer =
                new Button(getTranslation("warning.answer"), _ -> new AnswerDialog(warning, title, warnings).open());
        answer.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(owner, take, answer);
        foot.addClassName("warning-foot");
        return foot;
    }

    private Component method(Warnings.Method method) {
        var lines = Stream.of(
                        getTranslation("warning.method"),
                        getTranslation("warning.rate", method.series(), method.weeksBetweenChances()),
                        method.causes().all() > 0
                                        && method.causes().good()
                                                < FEW_CAUSES * method.causes().all()
                                ? getTranslation(
                                        "warning.causes",
                                        method.causes().all() - method.causes().good(),
                                        method.causes().all())
                                : "")
                .filter(line -> !line.isEmpty())
                .map(Paragraph::new)
                .toArray(Component[]::new);
        var section = new Section(new H2(getTranslation("warning.method.title")));
        section.add(lines);
        section.addClassName("panel");
        return section;
    }

    private Component answers(List<Warning> answered) {
        long real = answered.stream()
                .filter(one -> one.answer() == Warning.Answer.CAUSE)
                .count();
        var section = new Section(
                new H2(getTranslation("warning.past")),
                new Paragraph(getTranslation("warning.past.count", real, answered.size() - real)));
        section.addClassName("panel");
        for (var one : answered) section.add(answer(one));
        return section;
    }

    private Component answer(Warning warning) {
        var by = warning.answeredBy() == null ? "" : directory.name(warning.answeredBy());
        var at = warning.answeredAt() == null ? "" : office.time(warning.answeredAt(), getLocale());
        var head = new Span(words.series(warning.series(), getLocale()) + " – " + words.told(warning, getLocale()));
        var found = Stream.of(getTranslation("warning.answer." + warning.answer()), warning.cause(), warning.measure())
                .filter(text -> !text.isBlank())
                .toList();
        var line = new Div(head, new Paragraph(String.join(" · ", found)), hint(by + " · " + at));
        line.addClassName("warning-answer");
        return line;
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        return hint;
    }
}
