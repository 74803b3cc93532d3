package eu.reklamacje.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is read in the set in which it was written, whatever its mail says. */
class CharsetsTest {

    @ParameterizedTest(name = "{2} said to be {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Zażółć gęślą jaźń: nie działa         | -            | windows-1250
            Zażółć gęślą jaźń: nie działa         | -            | ISO-8859-2
            Zażółć gęślą jaźń: nie działa         | us-ascii     | UTF-8
            Zażółć gęślą jaźń: nie działa         | iso-8859-1   | UTF-8
            Zażółć gęślą jaźń: nie działa         | iso-8859-2   | windows-1250
            Der Wechselrichter „raucht“ – 20 €    | iso-8859-1   | windows-1252
            Größe über Maß                        | -            | windows-1252
            L’été à Noël                          | utf-8        | windows-1252
            转发：整体提升企业服务水平            | -            | GB18030
            绩效管理,究竟谁错了.xls               | -            | GB18030
            镕基先生的逆变器                      | gb2312       | GB18030
            ツール EXAMPLE                        | ISO-2022-JP  | windows-31j
            先着名様                              | iso-2022-jp  | ISO-2022-JP
            """)
    void isReadAsItWasWritten(String text, @Nullable String named, String written) {
        assertThat(Charsets.decode(text.getBytes(Charset.forName(written)), named))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +ANw-bermittlungsstatus (Fehlgeschlagen) | unicode-1-1-utf-7 | Übermittlungsstatus (Fehlgeschlagen)
            1 +- 1 za+AXwA8wFCAQc-                   | utf-7             | 1 + 1 zażółć
            +A                                       | UTF-7             | +A
            +ANw-                                    | utf-8             | +ANw-
            """)
    void olderThanUtf8(String written, String named, String text) {
        assertThat(Charsets.decode(written.getBytes(StandardCharsets.US_ASCII), named))
                .isEqualTo(text);
    }
}
