package eu.reklamacje.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    /** Written with its signs, and as people type it without. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Łukaszewicz, lukaszewicz
            Żółtowski, zoltowski
            GŁÓWNY, glowny
            Müller, muller
            Müller, mueller
            Mueller, müller
            Mueller, muller
            Muller, müller
            Röder, roeder
            häus, haeus
            Straße, strasse
            Strasse, straße
            GROẞ, gross
            Østergård, ostergard
            Østergård, oestergaard
            Ærø, aeroe
            Åse, aase
            Ștefan, stefan
            Ştefan, Ștefan
            Țurcanu, turcanu
            Iliescu, ıliescu
            İnş, ins
            Işık, isik
            Çelik, celik
            Ünlü, unlu
            Novák, novak
            Dvořák, dvorak
            Horváth, horvath
            Đorđević, dordevic
            Þór, thor
            Lefèvre, lefevre
            Œuvre, oeuvre
            Παπαδόπουλος, papadopoulos
            ΠΑΠΑΔΟΠΟΥΛΟΣ, papadopoulos
            Γιώργος, giorgos
            Αγγελική, angeliki
            Иванов, ivanov
            Жуков, zhukov
            Толстой, tolstoy
            Щербаков, shcherbakov
            Львів, lviv
            Юлия, yuliya
            ｆｕｌｌ, full
            SM2O1I, sm2011
            """)
    void aWordIsFoundAsPeopleWriteIt(String written, String typed) {
        assertThat(Collections.disjoint(Folding.forms(written), Folding.forms(typed)))
                .as(Folding.forms(written) + " " + Folding.forms(typed))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Kowalski, Kowalska
            Nowak, Novák
            bank, bunk
            Müller, Möller
            Weiß, Weis
            Ng, Wu
            """)
    void whatIsAnotherWordStaysOne(String written, String other) {
        assertThat(Collections.disjoint(Folding.forms(written), Folding.forms(other)))
                .isTrue();
    }
}
