package eu.reklamacje.casefile;

import eu.reklamacje.complaint.OlderTimelines;
import eu.reklamacje.seal.SealKey;
import eu.reklamacje.seal.SealSettings;
import eu.reklamacje.timeline.TimelineSeals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Writes the ends of the timelines' chains to a second place, signed: whoever changes the database later cannot change what was
 * written there. A file that was written and not noted is written again; none is ever overwritten.
 */
@Service
public class HeadJournal {

    private static final Logger log = LoggerFactory.getLogger(HeadJournal.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int BATCH = 2000;

    private final TimelineSeals seals;
    private final OlderTimelines older;
    private final JdbcClient db;
    private final SealKey key;
    private final SealSettings settings;
    private final Clock clock;

    HeadJournal(
            TimelineSeals seals, OlderTimelines older, JdbcClient db, SealKey key, SealSettings settings, Clock clock) {
        this.seals = seals;
        this.older = older;
        this.db = db;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes a file with all heads that stand in none yet; nothing where there is none. Background work, by one server at a time. */
    public Optional<Path> write() throws IOException {
        while (older.seal(BATCH) > 0) log.debug("Older timelines are sealed");
        if (seals.unpublished(0, 1).isEmpty()) return Optional.empty();
        Files.createDirectories(settings.heads());
        var previous = HeadFiles.list(settings.heads());
        var draft = Files.createTempFile(settings.heads(), "draft-", ".tmp");
        try {
            var written = write(draft, previous.isEmpty() ? "-" : HeadFiles.hash(previous.getLast()));
            var file = settings.heads().resolve(HeadFiles.PREFIX + NAME.format(clock.instant()) + HeadFiles.SUFFIX);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            for (int from = 0; from < written.size(); from += BATCH)
                seals.published(written.subList(from, Math.min(from + BATCH, written.size())));
            return Optional.of(file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private List<TimelineSeals.Head> write(Path draft, String previous) throws IOException {
        var written = new ArrayList<TimelineSeals.Head>();
        var digest = HeadFiles.sha256();
        try (var writer = Files.newBufferedWriter(draft)) {
            long above = 0;
            for (var heads = seals.unpublished(above, BATCH);
                    !heads.isEmpty();
                    heads = seals.unpublished(above, BATCH)) {
                var numbers = numbers(heads);
                for (var head : heads) {
                    var number = numbers.get(head.complaint());
                    above = head.complaint();
                    // What somebody else has put there gets no signature of ours.
                    if (!head.genuine()) {
                        log.error("The end of the timeline of {} was not sealed by us: somebody changed it", number);
                        continue;
                    }
                    line(
                            number + " " + head.head().entries() + " "
                                    + head.head().link(),
                            writer,
                            digest);
                    written.add(head);
                }
            }
            line(HeadFiles.PREVIOUS + previous, writer, digest);
            var signed = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            writer.write(HeadFiles.SIGNATURE + key.sign(signed) + "\n");
        }
        return written;
    }

    private Map<Long, String> numbers(List<TimelineSeals.Head> heads) {
        var numbers = new HashMap<Long, String>();
        db.sql("select id, number from complaint where id in (:ids)")
                .param("ids", heads.stream().map(TimelineSeals.Head::complaint).toList())
                .query(row -> {
                    numbers.put(row.getLong("id"), row.getString("number"));
                });
        return numbers;
    }

    private static void line(String text, BufferedWriter writer, MessageDigest digest) throws IOException {
        writer.write(text + "\n");
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
