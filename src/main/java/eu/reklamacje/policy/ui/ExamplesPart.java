package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyExample;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.Directory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The dated examples, each with what the policy comes to: red where that differs. */
final class ExamplesPart extends Composite<Div> {

    private static final int LARGEST_FILE = 4_000_000;

    private final Policies policies;
    private final PolicyExamples examples;
    private final Directory directory;
    private final Supplier<LocalDate> today;
    private final Span summary = new Span();
    private final Checkbox onlyRed;
    private final Grid<PolicyExamples.Outcome> grid = new Grid<>();

    ExamplesPart(Policies policies, PolicyExamples examples, Directory directory, Supplier<LocalDate> today) {
        this.policies = policies;
        this.examples = examples;
        this.directory = directory;
        this.today = today;
        getContent().addClassName("stack");
        getContent().setHeightFull();
        onlyRed = new Checkbox(getTranslation("policy.examples.red"), _ -> refresh());
        summary.addClassName("examples-summary");
        summary.getElement().setAttribute("role", "status");
        var run = new Button(getTranslation("policy.examples.run"), _ -> refresh());
        var add = new Button(getTranslation("policy.examples.add"), _ -> edit(empty()));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(add, run, upload(), export(), onlyRed, summary);
        bar.addClassName("actions");
        grid.addComponentColumn(this::state).setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(outcome -> outcome.example().calendar())
                .setHeader(getTranslation("policy.examples.calendar"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(outcome -> outcome.example().rule().policy())
                .setHeader(getTranslation("policy.examples.rule"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(outcome -> Dates.time(outcome.example().event(), getLocale()))
                .setHeader(getTranslation("policy.examples.event"))
                .setAutoWidth(true);
        grid.addColumn(this::due)
                .setHeader(getTranslation("policy.examples.due"))
                .setAutoWidth(true);
        grid.addColumn(this::skipped)
                .setHeader(getTranslation("policy.examples.skipped"))
                .setFlexGrow(3);
        grid.addColumn(outcome -> outcome.example().source())
                .setHeader(getTranslation("policy.examples.source"))
                .setTooltipGenerator(outcome -> outcome.example().source())
                .setFlexGrow(3);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("policy.examples.empty"));
        grid.addClassName("examples-grid");
        getContent().add(bar, grid);
    }

    void refresh() {
        var outcomes = policies.outcomes();
        long red = outcomes.stream()
                .filter(Predicate.not(PolicyExamples.Outcome::isGreen))
                .count();
        summary.setText(getTranslation("policy.examples.summary", outcomes.size(), red));
        summary.setClassName("red", red > 0);
        grid.setItems(
                onlyRed.getValue()
                        ? outcomes.stream()
                                .filter(Predicate.not(PolicyExamples.Outcome::isGreen))
                                .toList()
                        : outcomes);
    }

    private Component state(PolicyExamples.Outcome outcome) {
        var state = new Span(getTranslation(outcome.isGreen() ? "policy.examples.green" : "policy.examples.is-red"));
        state.addClassNames("tag", outcome.isGreen() ? "example-green" : "example-red");
        return state;
    }

    private String due(PolicyExamples.Outcome outcome) {
        var wanted = Dates.date(outcome.example().due(), getLocale());
        var due = outcome.due();
        if (due == null) return wanted + " ≠ ?";
        return due.equals(outcome.example().due()) ? wanted : wanted + " ≠ " + Dates.date(due, getLocale());
    }

    private String skipped(PolicyExamples.Outcome outcome) {
        var wanted = dates(outcome.example().skipped());
        return outcome.isGreen() || outcome.skipped().equals(outcome.example().skipped())
                ? wanted
                : wanted + " ≠ " + dates(outcome.skipped());
    }

    private String dates(List<LocalDate> dates) {
        return dates.isEmpty()
                ? "–"
                : dates.stream().map(date -> Dates.medium(date, getLocale())).collect(Collectors.joining(", "));
    }

    private Component actions(PolicyExamples.Outcome outcome) {
        return Buttons.small(getTranslation("action.edit"), () -> edit(outcome.example()));
    }

    private void edit(PolicyExample example) {
        new ExampleDialog(example, examples, directory, this::refresh).open();
    }

    private PolicyExample empty() {
        var from = today.get();
        return new PolicyExample(0, 0, "pl", Rule.ACKNOWLEDGE, from.atTime(9, 0), from, List.of(), "");
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((_, bytes) -> {
            var result = examples.importCsv(new String(bytes, StandardCharsets.UTF_8));
            Notices.tell(result, count -> {
                Notices.done(getTranslation("policy.examples.imported", count));
                refresh();
            });
        }));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv");
        upload.setAcceptedMimeTypes("text/csv");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("policy.examples.import")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addFileRejectedListener(_ -> Notices.refused(getTranslation("refused.example.file")));
        upload.addClassName("bare-upload");
        return upload;
    }

    private Anchor export() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = examples.exportCsv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "examples.csv", "text/csv", bytes.length);
                }),
                getTranslation("policy.examples.export"));
        link.getElement().setAttribute("download", true);
        return link;
    }
}
