package eu.reklamacje.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Every way to change a chain is found, and nothing else is. */
class ChainTest {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-03-10T09:30:00.123456");

    private final Random random = new Random(7);

    @Test
    void anUntouchedChainIsWholeAndSoIsOneWhoseContentWasRemoved() {
        var entries = chain(5);
        assertThat(Chain.check(entries, List.of(head(entries)))).isEmpty();
        var third = entries.get(2);
        entries.set(
                2,
                new Chain.SealedEntry(
                        content("{}"),
                        new Chain.Seal(null, third.seal().digest(), third.seal().link())));
        assertThat(Chain.check(entries, List.of(head(entries)))).isEmpty();
        assertThat(Chain.check(List.of(), List.of(Chain.Head.NONE))).isEmpty();
    }

    /** A property, over chains and places by chance. */
    @RepeatedTest(200)
    void whateverIsEditedPutInTakenOutOrSwappedIsFound() {
        var entries = chain(2 + random.nextInt(8));
        var signed = List.of(head(entries));
        int place = random.nextInt(entries.size());
        switch (random.nextInt(4)) {
            case 0 ->
                entries.set(
                        place,
                        new Chain.SealedEntry(
                                content("anders"), entries.get(place).seal()));
            case 1 -> entries.add(place, chain(1).getFirst());
            case 2 -> entries.remove(place);
            default -> entries.add(entries.remove(place == entries.size() - 1 ? 0 : place));
        }
        assertThat(Chain.check(entries, signed)).isPresent();
    }

    @Test
    void eachFaultHasItsName() {
        var entries = chain(4);
        var signed = List.of(head(entries));
        assertThat(Chain.check(entries.subList(0, 3), signed)).contains(new Chain.Finding(Chain.Fault.CUT, 4));
        assertThat(Chain.check(chain(4), signed)).contains(new Chain.Finding(Chain.Fault.RECOMPUTED, 4));
        entries.set(1, new Chain.SealedEntry(content("anders"), entries.get(1).seal()));
        assertThat(Chain.check(entries, signed)).contains(new Chain.Finding(Chain.Fault.EDITED, 2));
        var taken = chain(4);
        taken.remove(1);
        assertThat(Chain.check(taken, List.of())).contains(new Chain.Finding(Chain.Fault.BROKEN, 2));
    }

    @Test
    void whoAndWhenAndWhatAreSealedTogether() {
        var sealed = Chain.seal(Chain.START, content("a"));
        for (var other : List.of(
                new Chain.Sealed(8, AT, 3L, "NOTE", "a"),
                new Chain.Sealed(7, AT.plusNanos(1000), 3L, "NOTE", "a"),
                new Chain.Sealed(7, AT, 4L, "NOTE", "a"),
                new Chain.Sealed(7, AT, null, "NOTE", "a"),
                new Chain.Sealed(7, AT, 3L, "CONTACT", "a"),
                new Chain.Sealed(7, AT, 3L, "NOTE", "b")))
            assertThat(Chain.check(List.of(new Chain.SealedEntry(other, sealed)), List.of()))
                    .as(other.toString())
                    .isPresent();
    }

    private static Chain.Sealed content(String data) {
        return new Chain.Sealed(7, AT, 3L, "NOTE", data);
    }

    private List<Chain.SealedEntry> chain(int length) {
        var entries = new ArrayList<Chain.SealedEntry>();
        var before = Chain.START;
        for (int index = 0; index < length; index++) {
            var content = content("Eintrag " + random.nextInt());
            var seal = Chain.seal(before, content);
            entries.add(new Chain.SealedEntry(content, seal));
            before = seal.link();
        }
        return entries;
    }

    private static Chain.Head head(List<Chain.SealedEntry> entries) {
        return new Chain.Head(entries.size(), entries.getLast().seal().link());
    }
}
