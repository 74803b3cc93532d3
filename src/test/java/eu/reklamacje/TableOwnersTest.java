package eu.reklamacje;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A table has one owner: nobody else writes it, and from outside only those read it who list, watch or report. Read from the
 * statements in the sources, those in JPQL by the names of their entities.
 */
class TableOwnersTest {

    private static final Path SOURCES = Path.of("src/main/java/eu/reklamacje");

    private static final Map<String, String> OWNERS = owners("""
            base       change_notice secret
            user       person team team_member absence sign_in_failure
            attachment content content_chunk
            calendar   team_calendar team_calendar_day
            timeline   timeline_entry timeline_head
            todo       to_do follow
            snippet    snippet
            export     export_record
            listing    saved_view
            complaint  look complaint customer customer_number customer_word customer_merge customer_merge_row device device_model replacement attachment draft routing number_counter
            family     complaint_link complaint_merge merged_row
            policy     policy_version policy_example
            deadline   promise promise_basis deed named_date extension wait_interval statutory_clock
            letter     letter letter_file letter_template
            decision   decision root_cause outside_body satisfaction
            safety     safety_measure
            mail       mail mail_share mailbox blocked_sender
            alert      alert unseen_alert digest
            warning    warning batch_rule
            report     sold_unit report_forecast report_subscription report_mail report_fact report_day report_mark report_count report_frozen report_frozen_case report_frozen_count
            """);

    /** Of a library, or gone since. */
    private static final Set<String> NOBODYS = Set.of("scheduled_tasks", "office_day", "promise_stage");

    /** Who reads what is not their own: lists, watchers and reports. The Inbox is a list of mails with their complaints. */
    private static final Map<String, Set<String>> READERS = Map.of(
            "listing", OWNERS.keySet(),
            "search", OWNERS.keySet(),
            "step", OWNERS.keySet(),
            "alert", OWNERS.keySet(),
            "safety", OWNERS.keySet(),
            "casefile", OWNERS.keySet(),
            "report", OWNERS.keySet(),
            "mail", Set.of("complaint"));

    private static final Pattern ASKS = Pattern.compile("org\\.springframework\\.(?:jdbc|data)\\.");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TOUCHED =
            Pattern.compile("(?i)(?<!for )\\b(delete from|insert(?: ignore)? into|update|from|join)\\s+([a-zA-Z_]+)");
    private static final Pattern ENTITY = Pattern.compile(
            "@Entity\\s+(?:@[^\\n]+\\s+)*?(?:@Table\\(name = \"(\\w+)\"\\)\\s+)?(?:@\\w+\\s+)*class (\\w+)");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");

    private static final Map<String, String> TABLES = new HashMap<>();

    private record Touch(String feature, String table, boolean writes, Path file) {

        boolean isForeign() {
            return !feature.equals(OWNERS.get(table));
        }

        @Override
        public String toString() {
            return file.getFileName() + (writes ? " writes " : " reads ") + table + " of " + OWNERS.get(table);
        }
    }

    private static Map<String, String> owners(String lines) {
        return lines.lines()
                .map(line -> line.strip().split("\\s+"))
                .flatMap(words -> Arrays.stream(words).skip(1).map(table -> Map.entry(table, words[0])))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @BeforeAll
    static void tables() throws IOException {
        OWNERS.keySet().forEach(table -> TABLES.put(table, table));
        for (var file : sources()) {
            var entity = ENTITY.matcher(Files.readString(file));
            if (entity.find())
                TABLES.put(entity.group(2), entity.group(1) == null ? snake(entity.group(2)) : entity.group(1));
        }
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        var made = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/db"))) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".sql")).toList())
                CREATED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(made::add);
        }
        made.removeAll(NOBODYS);
        assertThat(made).isEqualTo(new TreeSet<>(OWNERS.keySet()));
    }

    @Test
    void nobodyWritesATableOfSomebodyElse() throws IOException {
        assertThat(touches().filter(Touch::isForeign).filter(Touch::writes)).isEmpty();
    }

    @Test
    void onlyListsWatchersAndReportsReadWhatIsNotTheirs() throws IOException {
        assertThat(touches()
                        .filter(Touch::isForeign)
                        .filter(touch ->
                                !READERS.getOrDefault(touch.feature, Set.of()).contains(touch.table)))
                .isEmpty();
    }

    @Test
    void theStatementsOfTheSourcesAreSeen() throws IOException {
        assertThat(touches().filter(Touch::writes).count()).isGreaterThan(50);
        assertThat(touches().filter(touch -> !touch.writes).count()).isGreaterThan(100);
        assertThat(touches().anyMatch(touch -> touch.table.equals("letter") && touch.feature.equals("letter")))
                .isTrue();
    }

    private static Stream<Touch> touches() throws IOException {
        return sources().stream().flatMap(TableOwnersTest::touches);
    }

    private static Stream<Touch> touches(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!ASKS.matcher(text).find()) return Stream.empty();
        var feature = SOURCES.relativize(file).getName(0).toString();
        // Statements are put together of pieces: they are read as one text.
        var statements = LITERAL.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.joining(" "));
        return TOUCHED.matcher(statements)
                .results()
                .filter(found -> TABLES.containsKey(found.group(2)))
                .map(found -> new Touch(feature, TABLES.get(found.group(2)), writes(found.group(1)), file));
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static boolean writes(String verb) {
        return !verb.equalsIgnoreCase("from") && !verb.equalsIgnoreCase("join");
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
