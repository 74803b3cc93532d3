package eu.reklamacje.casefile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that is written as it is filled, and knows the hash of everything in it. */
final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final LongConsumer progress;
    private final List<Manifest.Item> items = new ArrayList<>();
    private long written;

    /** @param progress is told how many bytes have been put in */
    Archive(OutputStream output, LongConsumer progress) {
        this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        this.progress = progress;
    }

    /** Writes what is in a file. */
    interface Source {
        void write(OutputStream output) throws IOException;
    }

    void add(String path, Source content) throws IOException {
        var digest = HeadFiles.sha256();
        zip.putNextEntry(new ZipEntry(path));
        long before = written;
        // The content must not close the archive.
        content.write(new DigestOutputStream(new Counting(zip), digest));
        zip.closeEntry();
        items.add(new Manifest.Item(path, written - before, HexFormat.of().formatHex(digest.digest())));
    }

    void add(String path, String text) throws IOException {
        add(path, output -> output.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<Manifest.Item> items() {
        return List.copyOf(items);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private final class Counting extends FilterOutputStream {

        Counting(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
            progress.accept(written);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            written++;
        }

        @Override
        public void close() {}
    }
}
