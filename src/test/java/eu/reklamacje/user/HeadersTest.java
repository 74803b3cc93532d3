package eu.reklamacje.user;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer says about itself to the browser. */
@IntegrationTest
class HeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/styles.css", "/scripts/shell.js", "/no-such-page", "/actuator/health"})
    void everyPageSaysWhatMayRunInIt(String path) throws Exception {
        var answer = get(path, "http");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'self'",
                        "img-src 'self' data: blob:");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void behindTlsTheCookieIsSecureAndTheBrowserStaysThere() throws Exception {
        var answer = get("/login", "https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(get("/people", "https").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("jsessionid"));
    }

    private HttpResponse<Void> get(String path, String scheme) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("X-Forwarded-Proto", scheme)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
