package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailPageTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>evil()</script>",
                "<img src=x onerror=evil()>",
                "<svg onload=evil()>",
                "<a href=\"javascript:evil()\">x</a>",
                "<a href=\" java\tscript:evil()\">x</a>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=https://evil.example><input name=evil></form>",
                "<style>body{background:url(https://evil.example)}</style>",
                "<p style=\"background:url(https://evil.example)\">x</p>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=https://evil.example>",
                "<base href=https://evil.example>",
                "<object data=https://evil.example></object>",
                "<math><mtext><style><img src=x onerror=evil()></style></mtext></math>",
                "<video poster=https://evil.example></video>",
                "<body background=https://evil.example>x",
                "<img src=\"data:image/svg+xml;base64,evil\">",
                "<img src=cid:evil>"
            })
    void nothingRunsAndNothingIsFetched(String html) {
        assertThat(page(html, false).html()).doesNotContain("evil");
    }

    @Test
    void wordsTablesAndLinksStay() {
        var html = page(
                        "<h1>Falownik</h1><table><tr><td>SN</td><td>12</td></tr></table><a href=https://a.example/b>c</a>",
                        false)
                .html();
        assertThat(html).contains("<h1>Falownik</h1>", "<td>12</td>", "href=\"https://a.example/b\"", "noreferrer");
    }

    @Test
    void picturesOfOtherServersAreCountedAndComeOnRequestOnly() {
        var html =
                "<img src=https://a.example/1.png alt=tablica><img src=http://b.example/2.png><img src=//c.example/3.png>";
        var blocked = page(html, false);
        assertThat(blocked.blocked()).isEqualTo(3);
        assertThat(blocked.html()).doesNotContain("a.example").contains("tablica");
        assertThat(page(html, true).html()).contains("https://a.example/1.png", "no-referrer");
    }

    @Test
    void aPictureInTheMailIsShownByWhatItIs() {
        var html = "<img src=cid:tablica@x><img src=cid:udaje@x>";
        var page = page(
                html,
                false,
                new Message.File("t.png", "image/png", "tablica@x", true, PNG),
                new Message.File(
                        "u.png", "image/png", "udaje@x", true, "<svg onload=evil()>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.html()).containsOnlyOnce("data:image/png;base64,iVBOR").doesNotContain("svg");
        assertThat(page.blocked()).isZero();
    }

    private static MailPage page(String html, boolean remote, Message.File... files) {
        var mail = new Message(
                MessageReader.head(new byte[0]).headers(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                html,
                List.of(files),
                List.of(),
                null,
                Set.of());
        return MailPage.of(mail, remote);
    }
}
