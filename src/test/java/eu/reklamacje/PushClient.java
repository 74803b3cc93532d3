package eu.reklamacje;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * A window without a browser: it signs in, opens a screen and listens on the push channel, in the words that Vaadin's own client uses.
 * So many of them can be open that browsers would fill the machine.
 */
public final class PushClient implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final String address;
    private final WebSocket socket;

    /** @param screen the address of the screen that it opens */
    public PushClient(String address, String login, String password, String screen) throws Exception {
        this.address = address;
        post("/login", "username=" + login + "&password=" + password, "application/x-www-form-urlencoded");
        var start = get("/?v-r=init&location=" + screen + "&query=");
        var window = find(start, "\"v-uiId\":(\\d+)");
        var key = find(start, "\"Vaadin-Security-Key\":\"([^\"]+)\"");
        var push = find(start, "\"Vaadin-Push-ID\":\"([^\"]+)\"");
        socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create(address.replace("http", "ws")
                                + "/VAADIN/push?v-r=push&v-uiId=" + window + "&v-pushId=" + push
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"),
                        new Ear())
                .join();
        post("/?v-r=uidl&v-uiId=" + window, """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}""".formatted(key, screen), "application/json");
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
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

    private void post(String path, String body, String type) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type + "; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 400) throw new IllegalStateException(path + ": " + answer.statusCode());
    }

    private static String find(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new IllegalStateException("no " + pattern);
        return found.group(1);
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
