package eu.reklamacje.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

/** A data folder as an older version has left it: its database and its key. */
public final class OlderData {

    private static final Path FIXTURE = Path.of("src/test/resources/fixture");

    private OlderData() {}

    public static Path fixture(String name) {
        return FIXTURE.resolve(name);
    }

    public static void fill(Path data) throws IOException, SQLException {
        var seal = Files.createDirectories(data.resolve("seal"));
        try (var keys = Files.list(fixture("seal"))) {
            for (var key : keys.toList()) Files.copy(key, seal.resolve(key.getFileName()));
        }
        try (var server = new EmbeddedDatabase(data);
                var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement();
                var dump = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(fixture("database.sql.gz"))),
                        StandardCharsets.UTF_8))) {
            var text = new StringBuilder();
            var delimiter = ";";
            for (var line = dump.readLine(); line != null; line = dump.readLine()) {
                if (line.startsWith("DELIMITER ")) {
                    delimiter = line.substring(10).strip();
                } else if (line.endsWith(delimiter)) {
                    statement.execute(text.append(line, 0, line.length() - delimiter.length())
                            .toString());
                    text.setLength(0);
                } else if (!line.startsWith("--")) {
                    text.append(line).append('\n');
                }
            }
        }
    }
}
