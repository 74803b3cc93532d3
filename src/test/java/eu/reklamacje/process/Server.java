package eu.reklamacje.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as a person starts it: {@code bin/run}, in a process of its own. */
final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    final int port;

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static Server start(Path data, String... options) throws IOException, InterruptedException {
        var server = launch(data, options);
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!server.output().contains("Reklamacje is running")) {
            if (!server.process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("did not start:\n" + server.output());
            }
            Thread.sleep(200);
        }
        return server;
    }

    /** Starts it, and does not wait until it serves. */
    static Server launch(Path data, String... options) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of("bin/run", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of(options));
        var log = Files.createTempFile("server", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Short runs are over before the thorough compiler pays.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        return new Server(builder.start(), log, port);
    }

    String address() {
        return "http://localhost:" + port;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) throw new IllegalStateException("still running");
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
