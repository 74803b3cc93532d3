package eu.reklamacje.attachment;

import eu.reklamacje.base.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store of contents. Whose file it is, and who may read it, is the caller's business. */
@Service
public class Contents {

    public static final long LARGEST = 25L * 1024 * 1024;
    /** Below MariaDB's smallest usual packet size, and small enough to stream. */
    private static final int CHUNK = 1024 * 1024;

    /** What would run on the computer of whoever opens it, by what it is … */
    private static final Set<String> RUNNING = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-msi",
            "application/x-ms-installer",
            "application/java-archive",
            "application/x-bat",
            "application/x-sh",
            "application/x-powershell",
            "application/x-vbscript",
            "text/vbscript",
            "application/javascript",
            "text/javascript",
            "application/hta",
            "application/x-ms-shortcut",
            "application/x-mswinurl",
            "application/vnd.android.package-archive",
            "application/x-msdos-program",
            "application/x-apple-diskimage");
    /** … and by how it is called, by which Windows decides. */
    private static final Pattern RUNNING_NAME = Pattern.compile(
            "(?i).*\\.(?:exe|com|bat|cmd|scr|pif|cpl|dll|msi|msp|msix|js|jse|mjs|vbs|vbe|wsf|wsh|wsc|ps1|psm1|hta|jar|lnk|url|reg|inf|sct|gadget|application|appref-ms|chm|xll|apk|sh|command|dmg|pkg)[. ]*");

    private static final Set<String> PAGE = Set.of("text/html", "application/xhtml+xml", "image/svg+xml");
    private static final Pattern PAGE_NAME = Pattern.compile("(?i).*\\.(?:html?|xhtml|mht|mhtml|svg)");
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final JdbcClient db;

    Contents(JdbcClient db) {
        this.db = db;
    }

    /** @param hash SHA-256 of the content, in hexadecimal */
    public record Content(String hash, String type, long size) {}

    /** Whether a browser can show the type as a picture. */
    public static boolean isPicture(String type) {
        return SHOWN.contains(type);
    }

    /** Reads to the end or to the limit, whichever comes first, and keeps the content once. */
    @Transactional
    public Result<Content> store(InputStream input, String name) throws IOException {
        var file = Files.createTempFile("upload", null);
        try {
            var digest = sha256();
            long size = copy(input, file, digest);
            if (size > LARGEST) return Result.refused("refused.file-size", name, LARGEST / 1024 / 1024);
            if (size == 0) return Result.refused("refused.file-empty", name);
            var type = type(file, name);
            if (RUNNING.contains(type) || RUNNING_NAME.matcher(name).matches() || isDisguised(type, name))
                return Result.refused("refused.file-type", name, type);
            var content = new Content(HexFormat.of().formatHex(digest.digest()), type, size);
            keep(content, file);
            return Result.done(content);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A page with scripts that calls itself something else wants to be opened by mistake. */
    private static boolean isDisguised(String type, String name) {
        return PAGE.contains(type) && !PAGE_NAME.matcher(name).matches();
    }

    /** Keeps a mail as it was received, whatever is in it: it is only ever given out as a file. */
    @Transactional
    public Content keepMail(byte[] raw) {
        var content = new Content(HexFormat.of().formatHex(sha256().digest(raw)), "message/rfc822", raw.length);
        if (isNew(content)) {
            for (int part = 0; part * CHUNK < raw.length; part++) {
                keep(content, part, Arrays.copyOfRange(raw, part * CHUNK, Math.min(raw.length, (part + 1) * CHUNK)));
            }
        }
        return content;
    }

    /** Contents by their digests; by one statement for all. */
    public Map<String, Content> of(Collection<String> hashes) {
        if (hashes.isEmpty()) return Map.of();
        return db
                .sql("select hash, type, size from content where hash in (:hashes)")
                .param("hashes", hashes)
                .query(Content.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Content::hash, Function.identity()));
    }

    /** Those of them that have about as many bytes, the nearest first. */
    public List<String> nearest(Collection<String> hashes, long size, long way, int most) {
        if (hashes.isEmpty()) return List.of();
        return db.sql("""
                        select hash from content where hash in (:hashes) and size between :size - :way and :size + :way
                        order by abs(cast(size as signed) - :size) limit :most""")
                .param("hashes", hashes)
                .param("size", size)
                .param("way", way)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** How many bytes it has. */
    public long size(String hash) {
        return db.sql("select size from content where hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
    }

    /** Writes the content out, a chunk at a time. */
    public void write(String hash, OutputStream output) throws IOException {
        for (int part = 0; ; part++) {
            var data = db.sql("select data from content_chunk where hash = ? and part = ?")
                    .params(hash, part)
                    .query(byte[].class)
                    .optional();
            if (data.isEmpty()) return;
            output.write(data.get());
        }
    }

    private static long copy(InputStream input, Path file, MessageDigest digest) throws IOException {
        long size = 0;
        try (var output = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = input.read(buffer); read >= 0 && size <= LARGEST; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
                output.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static String type(Path file, String name) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var stream = TikaInputStream.get(file)) {
            return new DefaultDetector().detect(stream, metadata).getBaseType().toString();
        }
    }

    private void keep(Content content, Path file) throws IOException {
        if (!isNew(content)) return;
        try (var input = Files.newInputStream(file)) {
            int part = 0;
            for (var chunk = input.readNBytes(CHUNK); chunk.length > 0; chunk = input.readNBytes(CHUNK)) {
                keep(content, part++, chunk);
            }
        }
    }

    private boolean isNew(Content content) {
        return db.sql("insert ignore into content(hash, type, size) values (?, ?, ?)")
                        .params(content.hash, content.type, content.size)
                        .update()
                == 1;
    }

    private void keep(Content content, int part, byte[] chunk) {
        db.sql("insert into content_chunk(hash, part, data) values (?, ?, ?)")
                .params(content.hash, part, chunk)
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
