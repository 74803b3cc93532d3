package eu.reklamacje.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What can be had of a part whose encoding is broken: all that comes before. */
final class Decoding {

    private Decoding() {}

    static byte[] asFarAsItGoes(InputStream input) {
        var output = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        try {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) output.write(buffer, 0, read);
        } catch (IOException broken) {
            // The rest cannot be read.
        }
        return output.toByteArray();
    }
}
