package eu.reklamacje;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A window without a browser: it signs in, opens screens and listens on the push channel, in the words that Vaadin's own client uses.
 * So many of them can be open that browsers would fill the machine.
 */
public final class PushClient implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final Consumer<String> ear;
    private final String address;
    private final String window;
    private final String key;
    private final WebSocket socket;
    private int sent;

    /** @param screen the address of the screen that it opens */
    public PushClient(String address, String login, String password, String screen) throws Exception {
        this(address, login, password, screen, null);
    }

    /** @param ear is given what the server pushes, which otherwise is kept for {@link #hasHeard} */
    public PushClient(String address, String login, String password, String screen, @Nullable Consumer<String> ear)
            throws Exception {
        this.address = address;
        this.ear = ear == null ? heard::add : ear;
        post("/login", "username=" + login + "&password=" + password, "application/x-www-form-urlencoded");
        var start = get("/?v-r=init&location=" + screen + "&query=");
        window = find(start, "\"v-uiId\":(\\d+)");
        key = find(start, "\"Vaadin-Security-Key\":\"([^\"]+)\"");
        var push = find(start, "\"Vaadin-Push-ID\":\"([^\"]+)\"");
        socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create(address.replace("http", "ws")
                                + "/VAADIN/push?v-r=push&v-uiId=" + window + "&v-pushId=" + push
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"),
                        new Ear())
                .join();
        open(screen);
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                ear.accept(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Goes to a screen, as a click on a link does, and gives the server's answer. */
    public String open(String screen) throws Exception {
        var parts = screen.split("\\?", 2);
        return ask("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s",
                "appShellTitle":"","historyState":null,"trigger":""}}""".formatted(parts[0], parts.length > 1 ? parts[1] : ""));
    }

    /**
     * Calls what the screen's own script may call, on the component that offers it.
     *
     * @param arguments as JSON, with commas between them
     */
    public String call(String screen, String method, String arguments) throws Exception {
        var node = find(screen, "\"node\":(\\d+),\"type\":\"splice\",\"feat\":19,[^}]*\"" + method + "\"");
        return ask("""
                {"type":"publishedEventHandler","node":%s,"templateEventMethodName":"%s","templateEventMethodArgs":[%s],"promise":-1}""".formatted(node, method, arguments));
    }

    private String ask(String call) throws Exception {
        var answer = post(
                "/?v-r=uidl&v-uiId=" + window,
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}".formatted(key, call, sent, sent),
                "application/json");
        sent++;
        return answer;
    }

    /** Whether something that the server has pushed holds the text. */
    public boolean hasHeard(String text) {
        return heard.stream().anyMatch(message -> message.contains(text));
    }

    public void forget() {
        heard.clear();
    }

    private String get(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private String post(String path, String body, String type) throws IOException, InterruptedException {
        var given = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type + "; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (given.statusCode() >= 400) throw new IllegalStateException(path + ": " + given.statusCode());
        return given.body();
    }

    private static String find(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new IllegalStateException("no " + pattern);
        return found.group(1);
    }

    /** Says goodbye as a window does that is closed. */
    public void leave() throws IOException, InterruptedException {
        post(
                "/?v-r=uidl&v-uiId=" + window,
                "{\"csrfToken\":\"%s\",\"rpc\":[],\"UNLOAD\":true,\"syncId\":%d,\"clientId\":%d}"
                        .formatted(key, sent, sent),
                "application/json");
        close();
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
