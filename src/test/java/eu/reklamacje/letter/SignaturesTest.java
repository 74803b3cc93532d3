package eu.reklamacje.letter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SignaturesTest {

    private static final String OURS = "reklamacje@example.com";

    @Autowired
    Signatures signatures;

    private String id(long complaint, long letter) {
        return signatures.messageId(complaint, letter, "example.com");
    }

    @Test
    void ourOwnIdIsTheSameEveryTimeAndNamesItsCase() {
        assertThat(id(7, 12)).isEqualTo(id(7, 12));
        assertThat(signatures.byId(id(7, 12))).contains(new Signatures.Reference(7, 12));
    }

    @Test
    void whoeverChangesASingleLetterOfAnIdReachesNoCase() {
        var own = id(7, 12);
        int at = own.indexOf('@');
        for (int place = 0; place < at; place++) {
            char other = own.charAt(place) == '0' ? '1' : '0';
            var forged = own.substring(0, place) + other + own.substring(place + 1);
            assertThat(signatures.byId(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void whatIsNotOursIsNoReference() {
        for (var strange : List.of(
                "",
                "r.7.12@example.com",
                "r.7.12.000000000000000000000000@example.com",
                "r.99999999999999999999.1.000000000000000000000000@example.com",
                "CAKx1@mail.gmail.com"))
            assertThat(signatures.byId(strange)).as(strange).isEmpty();
    }

    @Test
    void theNearestReferenceWinsOverOlderOnesAndOverTheAddress() {
        var tagged = signatures.taggedAddress(3, OURS);
        assertThat(signatures.find(List.of(id(1, 1), "other@x", id(2, 2)), List.of(tagged)))
                .contains(new Signatures.Reference(2, 2));
        assertThat(signatures.find(List.of("other@x"), List.of("someone@example.com", tagged)))
                .contains(new Signatures.Reference(3, 0));
        assertThat(signatures.find(List.of(), List.of(OURS))).isEmpty();
    }

    @Test
    void anAnswerIsReadFromAnySubjectAndOnlyAsWeSignedIt() {
        var random = new Random(11);
        for (int run = 0; run < 200; run++) {
            var answer = new Signatures.Answer(random.nextInt(1, 9999), random.nextInt(1, 9999), random.nextBoolean());
            var code = signatures.answer(answer);
            assertThat(signatures.answerIn("AW: Re: " + code + " (mobile)")).contains(answer);
            var turned = code.contains(".y.") ? code.replace(".y.", ".n.") : code.replace(".n.", ".y.");
            assertThat(signatures.answerIn(turned)).isEmpty();
        }
        assertThat(signatures.answerIn("Dziękuję")).isEmpty();
    }
}
