package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two deliveries of one mail are the same mail, and two mails are never one. Lines end with a stroke. */
class IdentityTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Message-ID: <a@b>|From: c@d|Subject: e||f|         ; Received: by x|Message-ID: <a@b>|From: c@d|Subject: e||f|
            Date: Mon|From: c@d||f|                             ; Received: by x|  with y|Date: Mon|From: c@d||f||
            Message-ID: <a@b>|From: c@d||f|                    ; From: c@d|Message-ID:  <a@b>|X-Seen: 1||f|
            Content-Type: text/plain||f|                        ; Return-Path: <g@h>|Received: by x| with y|Content-Type: text/plain||f|
            only words|and more|                                ; Received: by x|Delivered-To: i@j|only words|and more|
            """)
    void isTheSameByAnotherWay(String first, String second) {
        assertThat(identity(second)).isEqualTo(identity(first));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Message-ID: <a@b>|From: c@d||f|                    ; Message-ID: <a@b>|From: c@d||g|
            Message-ID: <a@b>|From: c@d||f|                    ; Message-ID: <a@b>|From: d@d||f|
            Message-ID: <a@b>|From: c@d|Subject: e||f|         ; Message-ID: <a@b>|From: c@d|Subject: g||f|
            Date: Mon|From: c@d||f|                             ; Date: Tue|From: c@d||f|
            Content-Type: text/plain||f|                        ; Content-Type: text/html||f|
            only words|                                         ; only others|
            Received: by x||f|                                  ; Received: by x||g|
            """)
    void isAnother(String first, String second) {
        assertThat(identity(second)).isNotEqualTo(identity(first));
    }

    private static String identity(String lines) {
        return Identity.of(lines.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
