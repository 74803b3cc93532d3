package eu.reklamacje.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.TestMails;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail through Debian's Postfix and Dovecot, and a server that dies at every step of taking one in or sending one. */
@Tag("long")
class MailServersTest {

    /** Where a mail's way into the database can be cut: before the first row of each of these tables, and before the commit. */
    private static final List<String> STEPS = List.of(
            "insert on content",
            "insert on content_chunk",
            "insert on customer",
            "update on number_counter",
            "insert on complaint",
            "insert on mail",
            "insert on timeline_entry",
            "insert on promise_basis",
            "insert on promise",
            "insert on letter",
            "update on mailbox",
            "insert on change_notice");

    @TempDir
    Path folder;

    @Test
    void mailComesAnswersJoinAndWhatBouncesOrIsRefusedKeepsNoPromise() throws Exception {
        try (var database = new ExternalDatabase(folder);
                var mail = new DebianMail(folder)) {
            var server = new PackagedServer(database, withDemo(mail)).awaitReady();
            long before = number(database, "select count(*) from complaint");
            try {
                var raw = mail("jan@klient.example", "one@klient.example", "Falownik nie działa");
                mail.send("jan@klient.example", raw);
                within(5, () -> number(database, "select count(*) from mail where place = 'COMPLAINT'") == 1);
                mail.send("jan@klient.example", raw);
                within(30, () -> mail.mailboxOf("jan@klient.example").size() == 1);
                var ourId = mail.mailboxOf("jan@klient.example").getFirst();
                mail.send(
                        "jan@klient.example",
                        TestMails.raw(
                                "jan@klient.example",
                                "Re: ok",
                                "two@klient.example",
                                "Dziękuję",
                                "In-Reply-To: " + ourId));
                within(20, () -> number(database, "select count(*) from mail where place = 'JOINED'") == 1);
                assertThat(number(database, "select count(*) from complaint"))
                        .as("delivered twice it is one")
                        .isEqualTo(before + 1);
                within(20, () -> kept(database) == 1);
                mail.send("ola@bounce.example", mail("ola@bounce.example", "three@x.example", "Falownik stoi"));
                within(60, () -> number(database, "select count(*) from letter where state = 'BOUNCED'") == 1);
                mail.send("ela@refused.example", mail("ela@refused.example", "four@x.example", "Falownik stoi"));
                within(30, () -> number(database, "select count(*) from letter where state = 'FAILED'") == 1);
                assertThat(kept(database)).as("what came back was not told").isEqualTo(1);
            } finally {
                server.kill();
            }
        }
    }

    @Test
    void aServerThatDiesAtAnyStepLosesAndDoublesNothing() throws Exception {
        try (var database = new ExternalDatabase(folder);
                var mail = new DebianMail(folder)) {
            var server = new PackagedServer(database, withDemo(mail)).awaitReady();
            long before = number(database, "select count(*) from complaint");
            try {
                for (int step = 0; step < STEPS.size(); step++) {
                    var customer = "klient-" + step + "@klient.example";
                    stopAt(database, STEPS.get(step));
                    mail.send(customer, mail(customer, "step-" + step + "@klient.example", "Krok " + step));
                    within(60, () -> sleeps(database));
                    server.kill();
                    goOn(database);
                    server = new PackagedServer(database, mail.options(true)).awaitReady();
                    var expected = step + 1;
                    within(90, () -> number(database, "select count(*) from mail") == expected);
                    within(90, () -> mail.mailboxOf(customer).size() == 1);
                    assertThat(number(database, "select count(*) from complaint"))
                            .as(STEPS.get(step))
                            .isEqualTo(before + expected);
                }
                // Between the server's acceptance of a letter and our commit: it goes again, under the same id.
                stopAt(database, "update on letter");
                mail.send("dwa@klient.example", mail("dwa@klient.example", "twice@klient.example", "Dwa razy"));
                within(60, () -> !mail.mailboxOf("dwa@klient.example").isEmpty());
                server.kill();
                goOn(database);
                server = new PackagedServer(database, mail.options(true)).awaitReady();
                within(
                        90,
                        () -> number(database, "select count(*) from letter where state = 'SENT'") == STEPS.size() + 1);
                assertThat(mail.mailboxOf("dwa@klient.example").stream().distinct())
                        .hasSize(1);
            } finally {
                server.kill();
            }
        }
    }

    /** Its teams are there to take mail. */
    private static String[] withDemo(DebianMail mail) {
        return Stream.concat(Stream.of("--reklamacje.demo=true"), Stream.of(mail.options(true)))
                .toArray(String[]::new);
    }

    private static String mail(String from, String id, String text) {
        return TestMails.raw(from, "Reklamacja", id, text);
    }

    /** Every such statement sleeps before its first row, long enough to be killed in. */
    private static void stopAt(ExternalDatabase database, String step) throws SQLException {
        execute(
                database,
                "create trigger stop_here before " + step + " for each row do sleep("
                        + (step.equals("update on letter")
                                ? "if(new.state = 'SENT' and old.state <> 'SENT', 8, 0)"
                                : "8")
                        + ")");
    }

    private static void goOn(ExternalDatabase database) throws SQLException {
        execute(database, "drop trigger stop_here");
        // The dead server's claim would end by itself in a minute.
        execute(database, "update mailbox set held_until = null");
    }

    private static boolean sleeps(ExternalDatabase database) throws SQLException {
        return number(database, "select count(*) from information_schema.processlist where state = 'User sleep'") > 0;
    }

    private static long kept(ExternalDatabase database) throws SQLException {
        return number(
                database,
                "select count(*) from promise p join letter l on l.complaint_id = p.complaint_id where p.rule = 'ACKNOWLEDGE' and p.state = 'KEPT'");
    }

    private static void within(int seconds, Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(seconds))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(condition);
    }

    private static void execute(ExternalDatabase database, String statement) throws SQLException {
        try (var connection = database.connect();
                var statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }

    private static long number(ExternalDatabase database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
