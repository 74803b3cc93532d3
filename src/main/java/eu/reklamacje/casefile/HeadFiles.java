package eu.reklamacje.casefile;

import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.Signature;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed files of heads, read. Each has a line {@code number entries link} for every complaint whose timeline went on since the
 * file before, then the SHA-256 of that file, and a signature of the SHA-256 of all that stands above it.
 */
final class HeadFiles {

    static final String PREFIX = "heads-";
    static final String SUFFIX = ".txt";
    static final String PREVIOUS = "previous ";
    static final String SIGNATURE = "signature ";

    private HeadFiles() {}

    /**
     * What the files say about a complaint.
     *
     * @param head null where no file names it
     * @param bad names of files whose signature does not hold
     */
    record Found(Chain.@Nullable Head head, List<String> bad) {}

    /** The files, the oldest first. */
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> {
                        var name = file.getFileName().toString();
                        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
                    })
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    /** The latest that genuine files say about the complaint of that number. */
    static Found latest(Path folder, String number, PublicKey key) throws IOException {
        var bad = new ArrayList<String>();
        for (var file : list(folder).reversed()) {
            var line = find(file, number, key);
            if (line == null) bad.add(file.getFileName().toString());
            else if (line.isPresent()) return new Found(line.get(), bad);
        }
        return new Found(null, bad);
    }

    /** @return null where the signature of the file does not hold */
    private static @Nullable Optional<Chain.Head> find(Path file, String number, PublicKey key) throws IOException {
        var digest = sha256();
        Chain.Head found = null;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(SIGNATURE)) {
                    var signed = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
                    return Signature.isValid(key, signed, line.substring(SIGNATURE.length()))
                            ? Optional.ofNullable(found)
                            : null;
                }
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                var parts = line.split(" ");
                if (parts.length == 3 && parts[0].equals(number) && parts[1].matches("\\d{1,9}"))
                    found = new Chain.Head(Integer.parseInt(parts[1]), parts[2]);
            }
        }
        return null;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
