package eu.reklamacje.casefile;

import eu.reklamacje.seal.Chain;
import eu.reklamacje.timeline.TimelineSeals;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline in a complaint file.
 *
 * @param at in UTC, ISO 8601
 * @param data as it is sealed; null where it is left out
 * @param salt null where it is left out, or was removed
 */
record TimelineLine(
        String at,
        @Nullable Long person,
        @Nullable String who,
        String type,
        @Nullable String data,
        @Nullable String salt,
        String digest,
        String chain) {

    static TimelineLine of(TimelineSeals.Sealed sealed, String who, boolean withheld) {
        var content = sealed.link().content();
        var seal = sealed.link().seal();
        return new TimelineLine(
                content.at().toString(),
                content.person(),
                who,
                content.type(),
                withheld ? null : content.data(),
                withheld ? null : seal.salt(),
                seal.digest(),
                seal.link());
    }

    Chain.SealedEntry entry(long subject) {
        return new Chain.SealedEntry(
                new Chain.Sealed(subject, LocalDateTime.parse(at), person, type, Objects.requireNonNullElse(data, "")),
                new Chain.Seal(salt, digest, chain));
    }
}
