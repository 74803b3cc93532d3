package eu.reklamacje.casefile;

import eu.reklamacje.seal.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What bin/verify-file does. It needs the file and the public key: no database, and no running application. */
final class VerifyFile {

    private VerifyFile() {}

    /** @param arguments the file, the public key, and the folder of the signed heads, which may be missing */
    static void main(String[] arguments) throws IOException {
        System.exit(
                run(Path.of(arguments[0]), Path.of(arguments[1]), arguments.length > 2 ? Path.of(arguments[2]) : null));
    }

    /** @return 0 where the file is as it was made, else 1; 2 where it could not be checked */
    static int run(Path file, Path key, @Nullable Path heads) throws IOException {
        if (!Files.exists(file) || !Files.exists(key)) {
            System.err.println("There is no " + (Files.exists(file) ? "public key at " + key : "file " + file));
            return 2;
        }
        var verdict = FileCheck.of(file, Signature.publicKey(Files.readString(key)), heads);
        verdict.passed().forEach(line -> System.out.println("  ok  " + harmless(line)));
        verdict.failed().forEach(line -> System.out.println("FAIL  " + harmless(line)));
        System.out.println(verdict.isGood() ? "The file is as it was made." : "The file is NOT as it was made.");
        return verdict.isGood() ? 0 : 1;
    }

    /** Names in a file may be anybody's: what would move the cursor, colour a line or turn its direction is written as its code. */
    static String harmless(String line) {
        var shown = new StringBuilder();
        line.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> shown.append("\\u{%04X}".formatted(point));
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
