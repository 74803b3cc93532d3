package eu.reklamacje.casefile;

import eu.reklamacje.alert.AlertWords;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.NoteVersions;
import eu.reklamacje.deadline.ComplaintDates;
import eu.reklamacje.deadline.Explaining;
import eu.reklamacje.deadline.Extension;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.TaggedPdf;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.seal.Chain;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.user.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complaint file to read: one page after the other, in the language of whoever had it made. */
@Component
class CaseFilePage {

    private final Promises promises;
    private final ComplaintDates dates;
    private final Explaining explaining;
    private final Extensions extensions;
    private final Decisions decisions;
    private final Links links;
    private final Merges merges;
    private final SafetyRegister safety;
    private final Alerts alerts;
    private final AlertWords alertWords;
    private final EntryWords.Factory entryWords;
    private final FactWords factWords;
    private final Directory directory;
    private final Translations translations;
    private final Office office;
    private final Clock clock;
    private final String style;

    CaseFilePage(
            Promises promises,
            ComplaintDates dates,
            Explaining explaining,
            Extensions extensions,
            Decisions decisions,
            Links links,
            Merges merges,
            SafetyRegister safety,
            Alerts alerts,
            AlertWords alertWords,
            EntryWords.Factory entryWords,
            FactWords factWords,
            Directory directory,
            Translations translations,
            Office office,
            Clock clock)
            throws IOException {
        this.promises = promises;
        this.dates = dates;
        this.explaining = explaining;
        this.extensions = extensions;
        this.decisions = decisions;
        this.links = links;
        this.merges = merges;
        this.safety = safety;
        this.alerts = alerts;
        this.alertWords = alertWords;
        this.entryWords = entryWords;
        this.factWords = factWords;
        this.directory = directory;
        this.translations = translations;
        this.office = office;
        this.clock = clock;
        style = TaggedPdf.style("casefile/casefile.css");
    }

    /** What the page is about. */
    record Subject(
            ComplaintView complaint,
            CaseFiles.Extent extent,
            List<TimelineEntry> timeline,
            List<TimelineEntry> withheld,
            List<Letter> letters,
            List<Inbox.InboxMail> mails,
            List<Attachments.Attachment> files,
            Chain.Head head,
            Chain.@Nullable Finding finding) {}

    void write(Subject subject, Locale locale, OutputStream output) throws IOException {
        var title = translations.getTranslation("file.heading", locale, subject.complaint.number());
        var page = TaggedPdf.page(locale.getLanguage(), title, title, style);
        page.body().appendElement("h1").text(title);
        new Writing(subject, locale, page.body()).everything();
        TaggedPdf.write(page, output);
    }

    /** One page being written. */
    private final class Writing {

        private final Subject subject;
        private final ComplaintView complaint;
        private final Locale locale;
        private final EntryWords words;
        private final Element paper;

        Writing(Subject subject, Locale locale, Element paper) {
            this.subject = subject;
            this.complaint = subject.complaint;
            this.locale = locale;
            this.paper = paper;
            words = entryWords.in(locale);
        }

        void everything() {
            line(t("file.made", Dates.time(office.local(clock.instant()), locale)));
            if (subject.extent.redacted()) line(t("file.redacted"));
            facts();
            promises();
            decisions();
            if (!subject.extent.redacted()) belonging();
            papers();
            timeline();
            if (!subject.extent.redacted()) alerts();
            seal();
        }

        private void facts() {
            heading("complaint.facts");
            row(t("column.status"), t("status." + complaint.status()));
            row(t("column.team"), directory.team(complaint.teamId()).name());
            row(t("column.handler"), directory.name(complaint.handlerId()));
            for (var fact : Fact.values()) {
                // Why access is restricted is nothing that a customer is told.
                boolean ours = fact == Fact.RESTRICTED && subject.extent.redacted();
                if (complaint.facts().has(fact) && !ours)
                    row(t("fact." + fact), factWords.value(fact, complaint.facts(), locale));
            }
            if (complaint.assessment() != null && !subject.extent.redacted())
                row(
                        t("complaint.assessment"),
                        t("assessment." + complaint.assessment()) + "\n" + complaint.assessmentText());
        }

        private void promises() {
            heading("file.promises");
            promises.of(complaint.id()).forEach(this::promise);
            dates.of(complaint.id())
                    .ifPresent(clocks -> clocks.handling()
                            .waits()
                            .forEach(wait -> row(
                                    t("file.wait", t("waitingfor." + wait.waitingFor())),
                                    time(wait.began()) + " – "
                                            + (wait.ended() == null ? t("clock.lasts") : time(wait.ended()))
                                            + (subject.extent.redacted() ? "" : "\n" + wait.reason()))));
            extensions.of(complaint.id()).stream()
                    .filter(this::isShown)
                    .forEach(extension -> row(
                            t(
                                    "file.extension",
                                    t("file.extension." + extension.state()),
                                    Dates.medium(extension.due(), locale)),
                            directory.name(extension.proposedBy()) + ", " + time(extension.proposedAt())
                                    + (extension.decidedBy() == null
                                            ? ""
                                            : " → " + directory.name(extension.decidedBy()))
                                    + "\n" + extension.reason()));
        }

        private boolean isShown(Extension extension) {
            return !subject.extent.redacted() || extension.state() == ExtensionState.IN_FORCE;
        }

        private void promise(Promise promise) {
            var kept = promise.keptAt() == null ? t("file.state." + promise.state()) : time(promise.keptAt());
            var explained = promises.explain(complaint.id(), promise.rule())
                    .map(explanation -> "\n" + explaining.paragraph(explanation, locale)
                            + (explanation.movedTo() == null
                                    ? ""
                                    : " " + t("file.moved", Dates.medium(explanation.movedTo(), locale))))
                    .orElse("");
            row(
                    t("promise." + promise.rule()) + " (" + promise.rule().policy() + ")",
                    t("file.due", Dates.date(promise.due(), locale), kept) + explained);
        }

        private void decisions() {
            var all = decisions.of(complaint.id()).stream()
                    .filter(decision -> !subject.extent.redacted() || decision.state() == DecisionState.TOLD)
                    .toList();
            if (all.isEmpty()) return;
            heading("complaint.decisions");
            all.forEach(this::decision);
        }

        private void decision(Decision decision) {
            var parts = decision.parts();
            var review = parts.review() == null ? "" : t("review." + parts.review()) + " · ";
            row(
                    review + t("outcome." + parts.outcome()) + " · " + t("remedy." + parts.remedy()),
                    t("decision.state." + decision.state()) + ": " + directory.name(decision.writtenBy()) + ", "
                            + time(decision.writtenAt())
                            + (decision.decidedBy() == null ? "" : " → " + directory.name(decision.decidedBy()))
                            + (decision.sha256() == null ? "" : "\nSHA-256 " + decision.sha256()));
            labelled("decision.facts", parts.facts());
            labelled("decision.findings", parts.findings());
            labelled("decision.reasons", parts.reasons());
            labelled("decision.remedy-text", parts.remedyText());
            labelled("decision.next", parts.nextSteps());
            if (decision.declinedWhy() != null && !subject.extent.redacted())
                labelled("decision.why-not", decision.declinedWhy());
        }

        private void labelled(String key, String text) {
            if (!text.isEmpty()) row(t(key), text);
        }

        private void belonging() {
            var others = Stream.concat(
                            links.of(complaint.id()).stream()
                                    .map(link -> link.number() + ": " + t("links.kind." + link.kind())),
                            merges.of(complaint.id()).stream()
                                    .map(merge -> merge.from() == complaint.id()
                                            ? merge.intoNumber() + ": " + t("links.merged-into")
                                            : merge.fromNumber() + ": " + t("links.merged-from")))
                    .toList();
            if (!others.isEmpty()) heading("links.title");
            others.forEach(this::line);
            var measures = safety.measuresOf(complaint.id());
            if (!measures.isEmpty()) heading("safety.measures");
            measures.forEach(measure ->
                    row(t("measure." + measure.kind()), Dates.medium(measure.on(), locale) + "\n" + measure.text()));
        }

        private void papers() {
            heading("file.papers");
            for (var letter : subject.letters)
                row(
                        t("letterkind." + letter.kind()),
                        letter.recipientLine() + " · " + letter.subject() + " · " + t("file.letter." + letter.state())
                                + " · " + time(letter.sentAt() == null ? letter.writtenAt() : letter.sentAt()));
            for (var mail : subject.mails)
                row(
                        t("file.mail"),
                        mail.sender() + " · " + mail.subject() + " · " + time(mail.receivedAt()) + "\nSHA-256 "
                                + mail.rawHash());
            for (var file : subject.files) row(t("file.attachment"), file.name() + "\nSHA-256 " + file.hash());
        }

        private void timeline() {
            heading("complaint.timeline");
            var notes = new NoteVersions(subject.timeline);
            for (var entry : subject.timeline) {
                if (subject.withheld.contains(entry)) {
                    row(words.when(entry), t("file.withheld"));
                    continue;
                }
                if (notes.isLater(entry)) continue;
                var details = Stream.concat(words.changes(entry).stream(), said(entry, notes.later(entry)))
                        .filter(text -> !text.isBlank())
                        .toList();
                row(
                        words.when(entry),
                        words.who(entry) + ": " + words.headline(entry)
                                + (details.isEmpty() ? "" : "\n" + String.join("\n", details)));
            }
        }

        /** What somebody wrote; of a note that was corrected, how it reads now. */
        private Stream<String> said(TimelineEntry entry, List<TimelineEntry> later) {
            if (later.isEmpty()) return Stream.of(words.body(entry));
            var now = Stream.of(words.body(later.getLast()), t("note.corrected", words.when(later.getLast())));
            if (!subject.extent.earlierNotes()) return now;
            var earlier = Stream.concat(Stream.of(entry), later.stream().limit(later.size() - 1L));
            return Stream.concat(
                    now,
                    earlier.map(version -> t("note.first") + ", " + words.when(version) + ": " + words.body(version)));
        }

        private void alerts() {
            var told = alerts.about(complaint.id());
            if (told.isEmpty()) return;
            heading("file.alerts");
            told.forEach(alert -> row(
                    time(alert.raisedAt()),
                    directory.name(alert.recipient()) + ": "
                            + alertWords.of(alert.type(), alert.rule(), alert.stage(), alert.due(), locale)
                            + (alert.seenAt() == null ? "" : " · " + t("file.seen", time(alert.seenAt())))));
        }

        private void seal() {
            heading("file.seal");
            line(t("file.seal.text", subject.head.entries(), subject.head.link()));
            if (subject.finding != null) line(t("file.fault." + subject.finding.fault(), subject.finding.entry()));
        }

        private void heading(String key) {
            paper.appendElement("h2").text(t(key));
        }

        private void line(String text) {
            lines(paper.appendElement("p"), text);
        }

        private void row(String label, String text) {
            var row = paper.appendElement("div").addClass("row");
            row.appendElement("p").addClass("label").text(label);
            lines(row.appendElement("p").addClass("value"), text);
        }

        private void lines(Element into, String text) {
            text.lines().forEach(line -> {
                if (into.childNodeSize() > 0) into.appendElement("br");
                into.appendText(line);
            });
        }

        private String time(Instant instant) {
            return Dates.time(office.local(instant), locale);
        }

        private String t(String key, Object... arguments) {
            return translations.getTranslation(key, locale, arguments);
        }
    }
}
