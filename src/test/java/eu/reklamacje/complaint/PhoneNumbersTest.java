package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writings from the trackers of Zammad, Znuny, Odoo and libphonenumber, and from our telephones. */
class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # stored                          | country | typed                 | found
            +48 601 230 450                   | PL | 601230450                  | true
            +48 601 230 450                   | PL | 601-230-450                | true
            601 230 450                       | PL | +48601230450               | true
            601 230 450                       | PL | 0048 601 230 450           | true
            601 230 450                       | PL | 48601230450                | true
            601 230 450                       | PL | 601 230 451                | false
            22 123 45 67                      | PL | (22) 123-45-67             | true
            22 123 45 67                      | PL | +48 22 1234567             | true
            030/12345678                      | DE | +49 30 12345678            | true
            030 / 12345678                    | DE | 03012345678                | true
            +49 (0) 30 60 00 00 00-0          | DE | 004930600000000            | true
            +49 (0) 30 60 00 00 00-0          | DE | 030 600000000              | true
            0043 (0) 1 58858 0                | AT | +43 1 588580               | true
            0171 1234567; 030 12345678        | DE | +49 171 1234567            | true
            0171 1234567; 030 12345678        | DE | 03012345678                | true
            0171 1234567, 030 12345678        | DE | 0049 30 12345678           | true
            0171 1234567 oder 030 12345678    | DE | 030-12345678               | true
            601 230 450 lub 22 123 45 67      | PL | 221234567                  | true
            601 230 450 / 22 123 45 67        | PL | 221234567                  | true
            +49 345 279580                    | DE | 49(0)345279580             | true
            491716783154                      | DE | +49 171 6783154            | true
            22 123 45 67 wew. 12              | PL | 22 123 45 67               | true
            22 123 45 67 ext. 12              | PL | +48 22 123 45 67           | true
            02-36618 300                      | IT | +39 02 36618300            | true
            +39 02-36618 300                  | IT | 0039 0236618300            | true
            +39 02-36618 300                  | IT | +39 2 36618300             | false
            20 12 34 56                       | DK | +45 20123456               | true
            20 12 34 56                       | DK | 0045 20 12 34 56           | true
            20 12 34 56                       | DK | 20123456                   | true
            +45 32 12 34 56                   | DK | 32123456                   | true
            06 30 123 4567                    | HU | +36 30 123 4567            | true
            +36 30 123 4567                   | HU | 06301234567                | true
            06 12 34 56 78                    | FR | +33 6 12 34 56 78          | true
            +33 (0)6 12 34 56 78              | FR | 0612345678                 | true
            07911 123456                      | GB | +44 7911 123456            | true
            +44 (0)20 7946 0958               | GB | 020 7946 0958              | true
            020-123 4567                      | NL | +31 20 123 4567            | true
            0031201234567                     | NL | 020-1234567                | true
            044 668 18 00                     | CH | +41 44 668 18 00           | true
            +41 81 288 63 93 / +41 76 346 72 14 | CH | 076 346 72 14            | true
            601 123 456                       | CZ | +420 601 123 456           | true
            0901 123 456                      | SK | +421 901 123 456           | true
            021 123 4567                      | RO | +40 21 123 4567            | true
            210 123 4567                      | GR | +30 2101234567             | true
            08-123 456 78                     | SE | +46 8 12345678             | true
            22 12 34 56                       | NO | +47 22123456               | true
            09 1234567                        | FI | +358 9 1234567             | true
            8 612 34567                       | LT | +370 612 34567             | true
            050 123 4567                      | UA | +380 50 123 4567           | true
            0532 123 45 67                    | TR | +90 532 123 45 67          | true
            601 230 450                       |    | 601230450                  | true
            601 230 450                       |    | +48 601 230 450            | true
            99887766554433                    | PL | 99887766554433             | true
            112                               | PL | 112                        | false
            601 230 450                       | PL | tel                        | false
            601 230 450                       | PL | Kowalski 601230450         | false
            """)
    void findACustomerHoweverTheyAreWritten(String stored, String country, String typed, boolean found) {
        var keys = PhoneNumbers.keys(stored, country);
        assertThat(!Collections.disjoint(keys, PhoneNumbers.wanted(typed)))
                .as("%s %s, wanted %s", keys, typed, PhoneNumbers.wanted(typed))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            601230450                | PL | +48 601 230 450
            030/12345678             | DE | +49 30 12345678
            0171 1234567; 0301234567 | DE | +49 171 1234567, +49 30 1234567
            22 123 45 67 wew. 12     | PL | +48 22 123 45 67 ext. 12
            20123456                 | DK | +45 20 12 34 56
            po 16: 601230450         | PL | po 16: 601230450
            12                       | PL | 12
            111 222 333              | PL | 111 222 333
            601230450                |    | 601230450
            """)
    void areShownAsTheirCountryWritesThem(String typed, String country, String shown) {
        assertThat(PhoneNumbers.shown(typed, Objects.requireNonNullElse(country, "")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "+36 30 123 4567, HU",
        "0043 1 588580, AT",
        "(+48) 601230450, PL",
        "601230450, ''",
        "+39 02 36618300, IT",
        "hello, ''"
    })
    void sayTheirCountryByTheirPrefix(String typed, String country) {
        assertThat(PhoneNumbers.country(typed).orElse("")).isEqualTo(country);
    }

    @Test
    void aTextOfAnyLengthIsJudged() {
        assertThat(PhoneNumbers.areNumbers("1 lub ".repeat(100_000) + "2")).isTrue();
        assertThat(PhoneNumbers.wanted("12345678".repeat(20_000))).isNotNull();
        assertThat(PhoneNumbers.areNumbers("Kowalski 1")).isFalse();
        assertThat(PhoneNumbers.areNumbers("lub")).isFalse();
    }

    /** A property: in whichever of the usual forms a number is stored and typed, it is found. */
    @Test
    void everyCountrysNumbersAreFoundInEveryForm() {
        var util = PhoneNumberUtil.getInstance();
        var random = new Random(7);
        var forms = new PhoneNumberFormat[] {
            PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL
        };
        for (var country : util.getSupportedRegions()) {
            for (var type : PhoneNumberUtil.PhoneNumberType.values()) {
                var number = util.getExampleNumberForType(country, type);
                if (number == null || !util.isValidNumberForRegion(number, country)) continue;
                var stored = util.format(number, forms[random.nextInt(forms.length)]);
                var typed = util.format(number, forms[random.nextInt(2)]);
                if (stored.replaceAll("[^0-9]", "").length() < 6) continue;
                assertThat(PhoneNumbers.wanted(typed))
                        .as("%s in %s, typed %s", stored, country, typed)
                        .containsAnyElementsOf(PhoneNumbers.keys(stored, country));
            }
        }
    }
}
