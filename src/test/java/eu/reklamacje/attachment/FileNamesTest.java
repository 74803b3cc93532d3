package eu.reklamacje.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\foto.jpg, foto.jpg",
        "'zdjęcie 1.jpg', zdjęcie 1.jpg",
        "..., file...",
        "'', file"
    })
    void keepsTheNameAndNothingElse(String hostile, String clean) {
        assertThat(FileNames.clean(hostile)).isEqualTo(clean);
    }

    @Test
    void takesAwayWhatTurnsTheWritingAndWhatBreaksHeaders() {
        assertThat(FileNames.clean("foto\u202Egpj.exe")).isEqualTo("fotogpj.exe");
        assertThat(FileNames.clean("a\r\nX-Evil: 1\".jpg")).isEqualTo("aX-Evil 1.jpg");
        assertThat(FileNames.clean("x".repeat(500) + ".jpeg")).hasSize(150).endsWith(".jpeg");
    }
}
