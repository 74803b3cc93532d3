package eu.reklamacje.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's MariaDB, started on a folder of the test's own. */
public final class ExternalDatabase implements AutoCloseable {

    private final Process process;
    private final int port;
    /** The key that every server of this database seals with. */
    final Path seal;

    public ExternalDatabase(Path folder) throws IOException, InterruptedException {
        this(folder, Files.createTempDirectory("seal"));
    }

    /**
     * @param folder of this database alone; one that is there already is opened as it was left
     * @param seal where the key is, or will be
     */
    ExternalDatabase(Path folder, Path seal, String... options) throws IOException, InterruptedException {
        this.seal = forEverybody(seal);
        var data = folder.resolve("mariadb");
        var user = System.getProperty("user.name");
        if (!Files.exists(data)) {
            Files.createDirectories(data);
            run(List.of(
                    "mariadb-install-db",
                    "--no-defaults",
                    "--datadir=" + data,
                    "--user=" + user,
                    "--auth-root-authentication-method=normal"));
        }
        var accounts = Files.writeString(folder.resolve("accounts.sql"), """
                CREATE DATABASE IF NOT EXISTS reklamacje;
                CREATE USER IF NOT EXISTS 'app'@'127.0.0.1' IDENTIFIED BY 'app-password';
                GRANT ALL ON reklamacje.* TO 'app'@'127.0.0.1';
                """);
        port = freePort();
        var binary = Stream.of("/usr/sbin/mariadbd", "/usr/bin/mariadbd")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow();
        var command = new ArrayList<>(List.of(
                binary,
                "--no-defaults",
                "--datadir=" + data,
                "--user=" + user,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--socket=" + folder.resolve("s.sock"),
                "--init-file=" + accounts));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mariadb.log").toFile())
                .start();
        for (int tried = 0; tried < 150 && !answers(); tried++) Thread.sleep(200);
    }

    /** Servers run as another user, who writes there. */
    static Path forEverybody(Path folder) throws IOException {
        var directory = Files.createDirectories(folder).toFile();
        directory.setWritable(true, false);
        directory.setReadable(true, false);
        directory.setExecutable(true, false);
        return folder;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0)
            throw new IllegalStateException(command.toString());
    }

    private boolean answers() {
        try (var _ = connect()) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/reklamacje";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "app", "app-password");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }
}
