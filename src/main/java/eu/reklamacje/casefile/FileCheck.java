package eu.reklamacje.casefile;

import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks a complaint file against the public key, and against the signed heads where they are at hand. It believes nothing else. */
final class FileCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_TEXT = 200_000_000;

    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private FileCheck() {}

    /** @param failed what does not hold; nothing where the file is as it was made */
    record Verdict(List<String> passed, List<String> failed) {

        boolean isGood() {
            return failed.isEmpty();
        }
    }

    /** @param heads the folder of the signed heads; null where it is not at hand */
    static Verdict of(Path file, PublicKey key, @Nullable Path heads) throws IOException {
        var check = new FileCheck();
        try (var zip = new ZipFile(file.toFile())) {
            check.all(zip, key, heads);
        } catch (ZipException | JacksonException | IllegalArgumentException unreadable) {
            check.failed.add("The file cannot be read: " + unreadable.getMessage());
        }
        return new Verdict(List.copyOf(check.passed), List.copyOf(check.failed));
    }

    private void all(ZipFile zip, PublicKey key, @Nullable Path heads) throws IOException {
        var manifestText = text(zip, Manifest.NAME);
        var signature = text(zip, Manifest.SIGNATURE);
        if (manifestText == null || signature == null) {
            failed.add("There is no manifest, or no signature of it");
            return;
        }
        judge(
                Signature.isValid(key, manifestText.getBytes(StandardCharsets.UTF_8), signature),
                "The manifest is signed with the key " + Signature.fingerprint(key));
        var manifest = JSON.readValue(manifestText, Manifest.class);
        files(zip, manifest);
        timeline(zip, manifest, key, heads);
    }

    private void judge(boolean holds, String statement) {
        (holds ? passed : failed).add(statement);
    }

    private void files(ZipFile zip, Manifest manifest) throws IOException {
        var listed = new HashSet<String>();
        int wrong = failed.size();
        for (var item : manifest.files()) {
            listed.add(item.path());
            var entry = zip.getEntry(item.path());
            if (entry == null) failed.add(item.path() + " is missing");
            else if (!sha256(zip, item.path()).equals(item.sha256())) failed.add(item.path() + " was changed");
        }
        listed.add(Manifest.NAME);
        listed.add(Manifest.SIGNATURE);
        zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> !listed.contains(name))
                .forEach(name -> failed.add(name + " was added"));
        // Of two entries of one name, programs show now the one and now the other.
        if (zip.size() != listed.size()) failed.add("There are names that stand in it twice");
        if (failed.size() == wrong) passed.add(manifest.files().size() + " files are as the manifest says");
    }

    private static String sha256(ZipFile zip, String path) throws IOException {
        try (var input = zip.getInputStream(zip.getEntry(path))) {
            return HeadFiles.hash(input);
        }
    }

    private void timeline(ZipFile zip, Manifest manifest, PublicKey key, @Nullable Path heads) throws IOException {
        var lines = text(zip, Manifest.TIMELINE);
        if (lines == null) {
            failed.add("There is no timeline");
            return;
        }
        var entries = lines.lines()
                .map(line -> JSON.readValue(line, TimelineLine.class).entry(manifest.subject()))
                .toList();
        var signed = new ArrayList<Chain.Head>();
        signed.add(manifest.head());
        if (heads != null) addSigned(heads, manifest.complaint(), key, signed);
        if (manifest.finding() != null) failed.add("Found when the file was made: " + words(manifest.finding()));
        var finding = Chain.check(entries, signed);
        if (finding.isEmpty() && entries.size() != manifest.head().entries())
            failed.add("The timeline has " + entries.size() + " entries, and the manifest says "
                    + manifest.head().entries());
        else if (finding.isEmpty())
            passed.add("The timeline of " + manifest.complaint() + " is whole: " + entries.size() + " entries");
        else failed.add(words(finding.get()));
        long withheld =
                entries.stream().filter(entry -> entry.seal().salt() == null).count();
        if (withheld > 0)
            passed.add(
                    withheld
                            + " entries are left out or were removed: nothing vouches for what they said; their digests are in their places");
    }

    private void addSigned(Path heads, String number, PublicKey key, List<Chain.Head> signed) throws IOException {
        if (HeadFiles.list(heads).isEmpty()) {
            failed.add("There are no signed heads in " + heads);
            return;
        }
        var found = HeadFiles.of(heads, number, key);
        found.bad().forEach(name -> failed.add(name + " is not as it was signed, or one before it is missing"));
        signed.addAll(found.heads());
        passed.add(
                found.heads().isEmpty()
                        ? "No signed heads name the complaint yet"
                        : "Signed heads say that it had "
                                + found.heads().getLast().entries() + " entries");
    }

    static String words(Chain.Finding finding) {
        return switch (finding.fault()) {
            case EDITED -> "Entry " + finding.entry() + " of the timeline says something else than what was sealed";
            case BROKEN ->
                "The chain breaks at entry " + finding.entry()
                        + " of the timeline: something was put in, taken out or replaced";
            case CUT -> "The end of the timeline is cut off: there were " + finding.entry() + " entries";
            case SECOND_PLACE -> "The signed heads in the second place were changed";
            case RECOMPUTED ->
                "The timeline was computed anew: entry " + finding.entry() + " is not the one that was signed";
        };
    }

    private static @Nullable String text(ZipFile zip, String path) throws IOException {
        var entry = zip.getEntry(path);
        if (entry == null) return null;
        try (var input = zip.getInputStream(entry)) {
            var bytes = input.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) throw new IllegalArgumentException(path + " is too large");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
