package eu.reklamacje.casefile;

import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.Signature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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
     * @param heads all that genuine files say, the oldest first: a chain has to go through every one of them
     * @param bad names of files whose signature does not hold, or before which one is missing
     */
    record Found(List<Chain.Head> heads, List<String> bad) {}

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

    /** What the files say about the complaint of that number. */
    static Found of(Path folder, String number, PublicKey key) throws IOException {
        var heads = new ArrayList<Chain.Head>();
        var bad = new ArrayList<String>();
        var previous = "-";
        for (var file : list(folder)) {
            var read = read(file, number, key);
            if (!read.genuine || !read.previous.equals(previous))
                bad.add(file.getFileName().toString());
            if (read.genuine && read.head != null) heads.add(read.head);
            previous = read.hash;
        }
        return new Found(heads, bad);
    }

    /** @param hash of the whole file, which the next one names */
    private record Read(boolean genuine, Chain.@Nullable Head head, String previous, String hash) {}

    private static Read read(Path file, String number, PublicKey key) throws IOException {
        var signed = sha256();
        var whole = sha256();
        boolean genuine = false;
        Chain.Head head = null;
        var previous = "";
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                whole.update(bytes);
                if (line.startsWith(SIGNATURE)) {
                    var above = HexFormat.of().formatHex(signed.digest()).getBytes(StandardCharsets.US_ASCII);
                    genuine = Signature.isValid(key, above, line.substring(SIGNATURE.length()));
                    break;
                }
                signed.update(bytes);
                if (line.startsWith(PREVIOUS)) previous = line.substring(PREVIOUS.length());
                var parts = line.split(" ");
                if (parts.length == 3 && parts[0].equals(number) && parts[1].matches("\\d{1,9}"))
                    head = new Chain.Head(Integer.parseInt(parts[1]), parts[2]);
            }
        }
        return new Read(genuine, head, previous, HexFormat.of().formatHex(whole.digest()));
    }

    static String hash(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return hash(input);
        }
    }

    /** SHA-256 of all that is left to read, in hexadecimal. */
    static String hash(InputStream input) throws IOException {
        var digest = sha256();
        new DigestInputStream(input, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
