package eu.reklamacje.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link SimulatedServer} in its process: told what to do line by line, and killed without a word. */
final class ServerProcess {

    private final Process process;
    private final PrintWriter input;
    private final BufferedReader output;
    private final Path log;

    ServerProcess(String database, List<String> options) throws IOException {
        log = Files.createTempFile("simulated", ".log");
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx900m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dvaadin.productionMode=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SimulatedServer.class.getName(),
                "--server.port=0",
                "--reklamacje.seal.folder=target/simulation-seal-" + Math.abs(database.hashCode()),
                "--db-scheduler.enabled=false",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=app",
                "--spring.datasource.password=app-password",
                "--spring.datasource.hikari.maximum-pool-size=6"));
        command.addAll(options);
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        input = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @return what follows {@code ok}; null where the process died before it answered */
    @Nullable
    String ask(String line) {
        tell(line);
        return answer();
    }

    void tell(String line) {
        input.println(line);
    }

    /** @throws IllegalStateException where the server says that it failed */
    @Nullable
    String answer() {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (!line.startsWith(SimulatedServer.ANSWER)) continue;
                var answer = line.substring(SimulatedServer.ANSWER.length());
                if (answer.startsWith("ok ")) return answer.substring(3);
                throw new IllegalStateException(answer);
            }
            return null;
        } catch (IOException broken) {
            return null;
        }
    }

    ServerProcess awaitReady() {
        if (answer() == null) throw new IllegalStateException("did not start:\n" + log());
        return this;
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
