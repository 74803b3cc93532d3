package eu.reklamacje.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Mails as Outlook saves them: what it keeps elsewhere than a mail does is found. */
class OutlookFileTest {

    private static final String KIND = "001A", SUBJECT = "0037", HEAD = "007D", NAME = "0C1A", DIRECTORY_NAME = "0C1F";
    private static final String TEXT = "1000", ADDRESS = "5D01", FILE = "3701", FILE_NAME = "3707", FILE_TYPE = "370E";

    @Test
    void aColleaguesAddressStandsBesideTheirNameInTheDirectory() throws IOException {
        var mail = read(Map.of(
                NAME,
                "Nowak, Jan",
                DIRECTORY_NAME,
                "/O=FIRMA/CN=JNOWAK",
                ADDRESS,
                "jan.nowak@example.org",
                SUBJECT,
                "Falownik",
                TEXT,
                "Nie działa."));
        assertThat(mail.from()).isEqualTo("jan.nowak@example.org");
        assertThat(mail.fromName()).isEqualTo("Nowak, Jan");
        assertThat(mail.subject()).isEqualTo("Falownik");
        assertThat(mail.text()).isEqualTo("Nie działa.");
    }

    @Test
    void aNameWithoutAnyAddressIsKept() throws IOException {
        var mail = read(Map.of(NAME, "Nowak, Jan", DIRECTORY_NAME, "/O=FIRMA/CN=JNOWAK", TEXT, "Nie działa."));
        assertThat(mail.from()).isEmpty();
        assertThat(mail.fromName()).isEqualTo("Nowak, Jan");
    }

    @Test
    void linesOfTheHeadThatGoOnAreOne() throws IOException {
        var mail = read(Map.of(
                HEAD,
                "From: Jan\r\n <jan@example.org>\r\nReferences: <a@x.example>\r\n\t<b@x.example>\r\nSubject: Falownik\r\n nie działa\r\n",
                TEXT,
                "Proszę o pomoc."));
        assertThat(mail.from()).isEqualTo("jan@example.org");
        assertThat(mail.references()).containsExactly("a@x.example", "b@x.example");
        assertThat(mail.subject()).isEqualTo("Falownik nie działa");
    }

    @Test
    void theMailInsideASignatureIsTheMail() throws IOException {
        var signed = """
                MIME-Version: 1.0
                Content-Type: multipart/signed; boundary=s; protocol="application/pkcs7-signature"

                --s
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain; charset=utf-8

                Z falownika leci dym.
                --m
                Content-Type: image/jpeg; name=falownik.jpg

                x
                --m--
                --s
                Content-Type: application/pkcs7-signature; name=smime.p7s

                y
                --s--
                """;
        var mail =
                read(Map.of(KIND, "IPM.Note.SMIME.MultipartSigned", NAME, "Jan", ADDRESS, "jan@example.org"), file -> {
                    add(file, FILE_TYPE, "multipart/signed");
                    add(file, FILE, signed.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                });
        assertThat(mail.text()).contains("Z falownika leci dym.");
        assertThat(mail.files()).extracting(Message.File::name).containsExactly("falownik.jpg");
        assertThat(mail.wraps()).containsExactly(Message.Wrap.SIGNED);
        assertThat(mail.from()).isEqualTo("jan@example.org");
    }

    @Test
    void whatIsEncryptedSaysSo() throws IOException {
        var mail = read(Map.of(KIND, "IPM.Note.SMIME", NAME, "Jan", ADDRESS, "jan@example.org"), file -> {
            add(file, FILE_NAME, "smime.p7m");
            add(file, FILE, new byte[] {0x30, (byte) 0x82, 1, 2, 3});
        });
        assertThat(mail.wraps()).containsExactly(Message.Wrap.ENCRYPTED);
        assertThat(mail.files()).extracting(Message.File::name).containsExactly("smime.p7m");
    }

    @Test
    void aMailInsideTheMailIsAFileThatEveryProgramOpens() throws IOException {
        var mail = read(Map.of(SUBJECT, "Przekazuję", TEXT, "Proszę przejąć."), file -> {
            var inner = file.createDirectory("__substg1.0_" + FILE + "000D");
            properties(inner, 24);
            add(inner, SUBJECT, "Falownik: nie działa");
            add(inner, NAME, "Ewa");
            add(inner, ADDRESS, "ewa@example.org");
            add(inner, TEXT, "Od piątku nie startuje.");
        });
        assertThat(mail.files()).extracting(Message.File::name).containsExactly("Falownik nie działa.eml");
        var inner = MessageReader.read(mail.files().getFirst().content());
        assertThat(inner.from()).isEqualTo("ewa@example.org");
        assertThat(inner.fromName()).isEqualTo("Ewa");
        assertThat(inner.text()).isEqualTo("Od piątku nie startuje.");
    }

    @Test
    void whatIsWrittenOnBehalfOfSomebodyIsFromThem() throws IOException {
        var mail = read(Map.of(
                NAME,
                "Asystentka",
                ADDRESS,
                "biuro@example.org",
                "0042",
                "Szef \\",
                "5D02",
                "szef@example.org",
                TEXT,
                "Nie działa."));
        assertThat(mail.from()).isEqualTo("szef@example.org");
        assertThat(mail.fromName()).isEqualTo("Szef");
    }

    @Test
    void anObjectInTheWordsIsNoMail() throws IOException {
        var mail = read(Map.of(SUBJECT, "Tabela", TEXT, "Poniżej tabela."), file -> {
            var object = file.createDirectory("__substg1.0_" + FILE + "000D");
            object.createDocument("Workbook", new ByteArrayInputStream(new byte[] {1, 2, 3}));
        });
        assertThat(mail.files()).isEmpty();
        assertThat(mail.text()).isEqualTo("Poniżej tabela.");
    }

    @Test
    void anAbsurdDateOfAMailInsideCostsNothingElse() throws IOException {
        var mail = read(Map.of(SUBJECT, "Przekazuję", TEXT, "Proszę przejąć."), file -> {
            var inner = file.createDirectory("__substg1.0_" + FILE + "000D");
            inner.createDocument("__properties_version1.0", new ByteArrayInputStream(sentInTheYear(16_214)));
            add(inner, TEXT, "Od piątku nie startuje.");
        });
        assertThat(MessageReader.read(mail.files().getFirst().content()).text()).isEqualTo("Od piątku nie startuje.");
    }

    /** The properties of a mail inside a mail, with when its client submitted it in hundreds of nanoseconds since 1601. */
    private static byte[] sentInTheYear(int year) {
        return ByteBuffer.allocate(24 + 16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(24)
                .putInt(0x00390040)
                .putInt(6)
                .putLong((long) ((year - 1601) * 365.2425 * 86_400 * 10_000_000))
                .array();
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        assertThatThrownBy(() -> OutlookFile.read("nothing of the kind".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private interface Filling {
        void fill(DirectoryEntry file) throws IOException;
    }

    private static Message read(Map<String, String> texts) throws IOException {
        return read(texts, null);
    }

    private static Message read(Map<String, String> texts, @org.jspecify.annotations.Nullable Filling attached)
            throws IOException {
        try (var system = new POIFSFileSystem()) {
            properties(system.getRoot(), 32);
            for (var text : texts.entrySet()) add(system.getRoot(), text.getKey(), text.getValue());
            if (attached != null) {
                var file = system.getRoot().createDirectory("__attach_version1.0_#00000000");
                properties(file, 8);
                attached.fill(file);
            }
            var output = new ByteArrayOutputStream();
            system.writeFilesystem(output);
            assertThat(OutlookFile.is(output.toByteArray())).isTrue();
            return OutlookFile.read(output.toByteArray());
        }
    }

    private static void properties(DirectoryEntry directory, int head) throws IOException {
        directory.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[head]));
    }

    private static void add(DirectoryEntry directory, String property, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_16LE);
        directory.createDocument("__substg1.0_" + property + "001F", new ByteArrayInputStream(bytes));
    }

    private static void add(DirectoryEntry directory, String property, byte[] bytes) throws IOException {
        directory.createDocument("__substg1.0_" + property + "0102", new ByteArrayInputStream(bytes));
    }
}
