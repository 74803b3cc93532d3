package eu.reklamacje.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A proxy as some companies still have it, through which no WebSocket comes. */
final class OldProxy implements AutoCloseable {

    /** What becomes of the wish for a WebSocket. */
    enum Upgrade {
        /** Its headers are left out, as HTTP/1.0 proxies do; the server answers an ordinary request. */
        STRIPPED,
        /** It is never answered. */
        HANGING
    }

    private final ServerSocket listening;
    private final int target;
    private final Upgrade upgrade;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    OldProxy(int target, Upgrade upgrade) throws IOException {
        this.target = target;
        this.upgrade = upgrade;
        listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://localhost:" + listening.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                var client = kept(listening.accept());
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private Socket kept(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void serve(Socket client) {
        try (client) {
            var lines = head(client.getInputStream()).split("\r\n");
            boolean wished = Arrays.stream(lines)
                    .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("upgrade:"));
            if (wished && upgrade == Upgrade.HANGING) {
                client.getInputStream().read();
                return;
            }
            forward(client, lines);
        } catch (IOException gone) {
            // A browser closes what it needs no more.
        } finally {
            open.remove(client);
        }
    }

    private void forward(Socket client, String[] lines) throws IOException {
        var head = Arrays.stream(lines)
                .skip(1)
                .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(upgrade|connection):.*"))
                .collect(Collectors.joining("\r\n", lines[0] + "\r\nConnection: close\r\n", "\r\n\r\n"));
        try (var server = kept(new Socket(InetAddress.getLoopbackAddress(), target))) {
            server.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().start(() -> pump(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // Answered.
        }
    }

    private static String head(InputStream input) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = input.read();
            if (next < 0) throw new IOException("closed");
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
