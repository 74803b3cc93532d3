package eu.reklamacje.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chain of salted digests, and how it is checked. Pure. The digest of an entry is SHA-256 of its salt and of what it says; a link
 * is SHA-256 of the link before, of when, by whom and of what type the entry is, and of the digest. What an entry says can be
 * removed, with its salt, and the chain still holds.
 */
public final class Chain {

    /** Before the first entry. */
    public static final String START = "0".repeat(64);
    /** What stands in place of a content that was removed. */
    private static final String REMOVED = "{}";

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chain() {}

    /**
     * What is sealed.
     *
     * @param subject what the entry belongs to
     * @param at in UTC, to the microsecond
     * @param data as it is stored, to the byte
     */
    public record Sealed(
            long subject, LocalDateTime at, @Nullable Long person, String type, String data) {

        String digest(String salt) {
            return sha256(salt + "\n" + data);
        }

        /** What stays known of an entry whose content was removed. */
        String frame() {
            return subject + "\n" + MICROSECONDS.format(at) + "\n" + Objects.requireNonNullElse(person, "-") + "\n"
                    + type;
        }

        boolean isRemoved() {
            return data.isEmpty() || data.equals(REMOVED);
        }
    }

    /** @param salt null where the content was removed */
    public record Seal(@Nullable String salt, String digest, String link) {}

    /** An entry of a chain as it was found. */
    public record SealedEntry(Sealed content, Seal seal) {}

    /** What is wrong with a chain. */
    public enum Fault {
        /** An entry says something else than what was sealed. */
        EDITED,
        /** A link does not follow from the one before: something was put in, taken out or replaced. */
        BROKEN,
        /** Fewer entries than there were. */
        CUT,
        /** The chain ends in something else than what was signed. */
        RECOMPUTED,
        /** A signed file in the second place was changed, or is missing. */
        SECOND_PLACE
    }

    /** @param entry the number of the entry, from 1; 0 where it is about the whole */
    public record Finding(Fault fault, int entry) {}

    /** Seals an entry behind a link. */
    public static Seal seal(String before, Sealed content) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var salt = HexFormat.of().formatHex(random);
        var digest = content.digest(salt);
        return new Seal(salt, digest, link(before, content, digest));
    }

    private static String link(String before, Sealed content, String digest) {
        return sha256(before + "\n" + content.frame() + "\n" + digest);
    }

    /**
     * The first thing that is wrong with the entries themselves, and against what was signed of them.
     *
     * @param entries all of them, the first one first
     * @param signed what is known of the chain from somewhere that an intruder cannot write
     */
    public static Optional<Finding> check(List<SealedEntry> entries, List<Head> signed) {
        var before = START;
        for (int index = 0; index < entries.size(); index++) {
            var entry = entries.get(index);
            var salt = entry.seal.salt;
            boolean holds = salt == null
                    ? entry.content.isRemoved()
                    : entry.content.digest(salt).equals(entry.seal.digest);
            if (!holds) return Optional.of(new Finding(Fault.EDITED, index + 1));
            if (!link(before, entry.content, entry.seal.digest).equals(entry.seal.link))
                return Optional.of(new Finding(Fault.BROKEN, index + 1));
            before = entry.seal.link;
        }
        for (var head : signed) {
            if (head.entries > entries.size()) return Optional.of(new Finding(Fault.CUT, head.entries));
            var there = head.entries == 0 ? START : entries.get(head.entries - 1).seal.link;
            if (!there.equals(head.link)) return Optional.of(new Finding(Fault.RECOMPUTED, head.entries));
        }
        return Optional.empty();
    }

    /**
     * How a chain stood once.
     *
     * @param entries how many there were
     * @param link the last link of them
     */
    public record Head(int entries, String link) {

        public static final Head NONE = new Head(0, START);

        public Head then(Seal seal) {
            return new Head(entries + 1, seal.link);
        }
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
