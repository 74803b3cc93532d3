package eu.reklamacje.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application in the layout that Dockerfile makes, on an external database, as an unprivileged user where the test may become one. */
final class PackagedServer {

    private static final int LONGEST_START_SECONDS = 180;
    private final Process process;
    final int port;
    private final Path log;

    PackagedServer(ExternalDatabase database, String... options) throws IOException {
        // Short runs are over before the thorough compiler pays.
        this(database, List.of("-Xmx700m", "-XX:TieredStopAtLevel=1"), options);
    }

    /** @param java options of the virtual machine */
    PackagedServer(ExternalDatabase database, List<String> java, String... options) throws IOException {
        port = ExternalDatabase.freePort();
        log = Files.createTempFile("packaged", ".log");
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(java);
        command.addAll(List.of(
                "@java.options", "-XX:AOTCache=classes.aot", "-jar", "reklamacje.jar", "--server.port=" + port));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .directory(Path.of("target/external/app").toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", database.url());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", "app");
        builder.environment().put("REKLAMACJE_SEAL_FOLDER", database.seal.toString());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", "app-password");
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    PackagedServer awaitReady() throws IOException, InterruptedException {
        for (int tried = 0; tried < LONGEST_START_SECONDS * 2; tried++) {
            if (!process.isAlive()) throw new IllegalStateException("did not start:\n" + output());
            if (isReady()) return this;
            Thread.sleep(500);
        }
        throw new IllegalStateException("not ready in time:\n" + output());
    }

    private boolean isReady() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("UP");
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }
}
