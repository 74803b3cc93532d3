package eu.reklamacje.casefile;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.SealKey;
import eu.reklamacje.seal.SealSettings;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.timeline.TimelineSeals;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the complaint file: streamed, so that its size is of no matter, and sealed, so that any change is found. */
@Service
public class CaseFiles {

    private final Complaints complaints;
    private final FileParts fileParts;
    private final TimelineSeals seals;
    private final Letters letters;
    private final Contents contents;
    private final CaseFilePage page;
    private final Directory directory;
    private final SignedIn signedIn;
    private final SealKey key;
    private final SealSettings settings;
    private final JsonMapper json;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Clock clock;

    CaseFiles(
            Complaints complaints,
            FileParts fileParts,
            TimelineSeals seals,
            Letters letters,
            Contents contents,
            CaseFilePage page,
            Directory directory,
            SignedIn signedIn,
            SealKey key,
            SealSettings settings,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.complaints = complaints;
        this.fileParts = fileParts;
        this.seals = seals;
        this.letters = letters;
        this.contents = contents;
        this.page = page;
        this.directory = directory;
        this.signedIn = signedIn;
        this.key = key;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // One picture of everything, however long it takes.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What was made.
     *
     * @param finding what is wrong with the timeline itself; null where it is whole
     * @param fingerprint of the key that sealed it
     */
    public record Made(String number, int entries, Chain.@Nullable Finding finding, String fingerprint) {}

    /**
     * How much of a complaint goes into its file.
     *
     * @param redacted leaves out third parties and internal notes
     * @param earlierNotes shows what a corrected note said before, too
     */
    public record Extent(boolean redacted, boolean earlierNotes) {

        /** All of it, each note as it reads now. */
        public static final Extent WHOLE = new Extent(false, false);
    }

    /**
     * Writes the file of a complaint, for whoever works on it. The timeline notes who had it made.
     *
     * @param progress is told per cents
     */
    public Result<Made> make(long complaint, Extent extent, IntConsumer progress, OutputStream output) {
        var begun = Objects.requireNonNull(writing.execute(_ -> begin(complaint, extent.redacted())));
        return begun.flatMap(view -> Objects.requireNonNull(reading.execute(_ -> {
            try {
                return Result.done(write(view, extent, progress, output));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        })));
    }

    private Result<ComplaintView> begin(long complaint, boolean redacted) {
        var found = complaints.find(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var person = signedIn.person();
        if (!Rights.mayWrite(person, found.get().access())) return Result.refused(Rights.OWN_TEAM_WRITES);
        complaints.trace(complaint, person.id(), CaseFileEntry.FILE_MADE, Map.of("redacted", redacted));
        return Result.done(found.get());
    }

    private Made write(ComplaintView complaint, Extent extent, IntConsumer progress, OutputStream output)
            throws IOException {
        boolean redacted = extent.redacted();
        var parts = fileParts.of(complaint.id(), redacted);
        long whole = Math.max(1, parts.bytes(contents));
        var head = seals.head(complaint.id()).orElseThrow();
        var finding = check(complaint.number(), head, parts.timeline());
        try (var archive = new Archive(output, bytes -> progress.accept((int) Math.min(99, bytes * 100 / whole)))) {
            var withheld = new ArrayList<TimelineEntry>();
            var timeline = new StringBuilder();
            for (var sealed : parts.timeline()) {
                boolean out = redacted && fileParts.isWithheld(sealed.entry(), parts);
                if (out) withheld.add(sealed.entry());
                var line = TimelineLine.of(sealed, directory.name(sealed.entry().personId()), out);
                timeline.append(json.writeValueAsString(line)).append('\n');
            }
            archive.add(
                    "complaint.pdf",
                    pdf -> page.write(
                            new CaseFilePage.Subject(
                                    complaint,
                                    extent,
                                    parts.timeline().stream()
                                            .map(TimelineSeals.Sealed::entry)
                                            .toList(),
                                    withheld,
                                    parts.letters(),
                                    parts.mails(),
                                    parts.files(),
                                    head.head(),
                                    finding.orElse(null)),
                            signedIn.person().language().locale(),
                            pdf));
            archive.add(Manifest.TIMELINE, timeline.toString());
            addLetters(archive, parts.letters());
            int number = 0;
            for (var mail : parts.mails())
                archive.add(
                        "mails/%02d-%d.eml".formatted(++number, mail.id()), eml -> contents.write(mail.rawHash(), eml));
            number = 0;
            for (var file : parts.files())
                archive.add(
                        "attachments/%02d-%s".formatted(++number, FileNames.clean(file.name())),
                        copy -> contents.write(file.hash(), copy));
            archive.add(Manifest.PUBLIC_KEY, key.publicPem());
            seal(archive, complaint, redacted, head.head(), finding.orElse(null));
        }
        progress.accept(100);
        return new Made(complaint.number(), parts.timeline().size(), finding.orElse(null), key.fingerprint());
    }

    private void addLetters(Archive archive, List<Letter> sent) throws IOException {
        int number = 0;
        for (var letter : sent) {
            var name =
                    "letters/%02d-%s".formatted(++number, letter.kind().name().toLowerCase(Locale.ROOT));
            archive.add(name + ".pdf", pdf -> letters.writePdf(letter.id(), pdf));
            archive.add(name + ".txt", letter.subject() + "\n\n" + letters.text(letter.id()));
        }
    }

    private void seal(
            Archive archive,
            ComplaintView complaint,
            boolean redacted,
            Chain.Head head,
            Chain.@Nullable Finding finding)
            throws IOException {
        var manifest = json.writeValueAsString(new Manifest(
                1,
                complaint.number(),
                complaint.id(),
                clock.instant().toString(),
                redacted,
                head,
                finding,
                archive.items()));
        archive.add(Manifest.NAME, manifest);
        archive.add(Manifest.SIGNATURE, key.sign(manifest.getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    /** Whether the timeline in the database is still what was sealed, and what was signed in the second place. */
    private Optional<Chain.Finding> check(String number, TimelineSeals.Head head, List<TimelineSeals.Sealed> timeline)
            throws IOException {
        var entries = timeline.stream().map(TimelineSeals.Sealed::link).toList();
        var signed = new ArrayList<Chain.Head>();
        var second = HeadFiles.of(settings.heads(), number, key.publicKey());
        signed.addAll(second.heads());
        signed.add(head.head());
        var finding = Chain.check(entries, signed);
        if (finding.isEmpty() && !head.genuine())
            return Optional.of(
                    new Chain.Finding(Chain.Fault.RECOMPUTED, head.head().entries()));
        if (finding.isEmpty() && entries.size() > head.head().entries())
            return Optional.of(new Chain.Finding(Chain.Fault.BROKEN, entries.size()));
        if (finding.isEmpty() && !second.bad().isEmpty())
            return Optional.of(new Chain.Finding(Chain.Fault.SECOND_PLACE, 0));
        return finding;
    }
}
