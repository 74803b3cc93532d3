package eu.reklamacje.mail;

import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What bin/corpus does: takes a folder of raw mails in, as from a mailbox, and says what became of each. */
@Component
@ConditionalOnProperty("reklamacje.corpus")
class CorpusRun {

    private static final int FIRST_WORDS = 80;

    private final Path folder;
    private final String json;
    private final int times;
    private final Intake intake;
    private final ReadingPool reading;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;
    private final ConfigurableApplicationContext application;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    CorpusRun(
            @Value("${reklamacje.corpus}") Path folder,
            @Value("${reklamacje.corpus-json:}") String json,
            @Value("${reklamacje.corpus-times:1}") int times,
            Intake intake,
            ReadingPool reading,
            TransactionTemplate transaction,
            JdbcClient db,
            Clock clock,
            ConfigurableApplicationContext application) {
        this.folder = folder;
        this.json = json;
        this.times = times;
        this.intake = intake;
        this.reading = reading;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
        this.application = application;
    }

    record Line(
            String file,
            @Nullable String place,
            @Nullable String reason,
            String sender,
            String name,
            String subject,
            String words,
            List<String> files,
            String severity) {}

    @EventListener(ApplicationReadyEvent.class)
    void run() throws IOException {
        var mailbox = new Mailbox("corpus", "", 0, false, "", "", "", "", "en", false);
        var lines = new ArrayList<Line>();
        long before = count();
        for (int time = 0; time < times; time++) {
            for (var file : files()) {
                var line = take(mailbox, file);
                if (time == 0) lines.add(line);
            }
            out.printf("Delivery %d: %d mails stored%n", time + 1, count() - before);
        }
        lines.forEach(line -> out.println(String.join(
                " | ",
                line.file,
                line.place + (line.reason == null ? "" : " " + line.reason),
                line.sender,
                line.name,
                line.subject,
                line.words,
                String.join(", ", line.files),
                line.severity)));
        summary(lines).forEach((place, count) -> out.println(count + "\t" + place));
        if (!json.isEmpty()) Files.write(Path.of(json), JsonMapper.shared().writeValueAsBytes(lines));
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(application)));
    }

    private List<Path> files() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Line take(Mailbox mailbox, Path file) throws IOException {
        var raw = new FetchedMail(1, Files.readAllBytes(file), clock.instant());
        var read = reading.end(raw, reading.begin(List.of(raw)).getFirst(), ReadingPool.LONGEST);
        transaction.executeWithoutResult(_ -> intake.take(mailbox, raw, read));
        var stored = db.sql("select place, reason from mail where identity = ?")
                .param(read.identity())
                .query((row, _) -> new String[] {row.getString("place"), row.getString("reason")})
                .optional();
        var mail = read.mail();
        return new Line(
                Text.line(folder.relativize(file).toString(), 200),
                stored.map(found -> found[0]).orElse(null),
                stored.map(found -> found[1]).orElse(null),
                mail.from(),
                mail.fromName(),
                mail.subject(),
                Text.line(Text.cut(mail.text(), FIRST_WORDS * 3), FIRST_WORDS),
                mail.files().stream()
                        .map(Message.File::name)
                        .map(FileNames::clean)
                        .toList(),
                read.severity().name());
    }

    private static Map<String, Integer> summary(List<Line> lines) {
        var summary = new TreeMap<String, Integer>();
        for (var line : lines)
            summary.merge(line.place + (line.reason == null ? "" : " " + line.reason), 1, Integer::sum);
        return summary;
    }

    private long count() {
        return db.sql("select count(*) from mail where mailbox = 'corpus'")
                .query(Long.class)
                .single();
    }
}
