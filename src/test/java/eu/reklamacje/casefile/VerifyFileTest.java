package eu.reklamacje.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerifyFileTest {

    @Test
    void namesFromAFileMoveNoCursorAndTurnNoLine() {
        assertThat(VerifyFile.harmless("a\u001b[2Jb\r\nc\u202egnp.exe\u2066\u2028\u0085z"))
                .isEqualTo("a\\u{001B}[2Jb\\u{000D}\\u{000A}c\\u{202E}gnp.exe\\u{2066}\\u{2028}\\u{0085}z");
        assertThat(VerifyFile.harmless("attachments/zdjęcie 1 – Łódź 😀.jpg"))
                .isEqualTo("attachments/zdjęcie 1 – Łódź 😀.jpg");
    }
}
