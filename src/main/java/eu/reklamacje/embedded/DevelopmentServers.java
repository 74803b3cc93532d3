package eu.reklamacje.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded servers in a process of their own, for bin/dev: they outlive every restart of the application that is being changed. */
final class DevelopmentServers {

    private static final String ADDRESS = "reklamacje@example.com";

    private DevelopmentServers() {}

    /** Runs until its input ends; the arguments are the data folder, and the file that is to say how the servers are reached. */
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        try (var database = new EmbeddedDatabase(data);
                var mail = new EmbeddedMail(data, ADDRESS)) {
            var file = Path.of(arguments[1]);
            DataFolder.writePrivately(file, configuration(database, mail));
            while (System.in.read() >= 0) {
                // Whoever started it is still there.
            }
            Files.deleteIfExists(file);
        }
    }

    private static String configuration(EmbeddedDatabase database, EmbeddedMail mail) {
        return """
                spring.datasource.url=%s
                spring.datasource.username=%s
                spring.datasource.password=%s
                spring.mail.host=127.0.0.1
                spring.mail.port=%d
                reklamacje.mail.mailboxes[0].host=127.0.0.1
                reklamacje.mail.mailboxes[0].port=%d
                reklamacje.mail.mailboxes[0].tls=false
                reklamacje.mail.mailboxes[0].user=%s
                reklamacje.mail.mailboxes[0].password=x
                """.formatted(
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        mail.smtpPort(),
                        mail.imapPort(),
                        ADDRESS);
    }
}
