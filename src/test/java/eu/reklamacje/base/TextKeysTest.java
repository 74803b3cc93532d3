package eu.reklamacje.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the sources: nobody is told a key instead of a sentence, and no sentence lies about that nobody is told. */
class TextKeysTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** A whole key that is translated where it stands; what ends with a dot gets its end at run time. */
    private static final Pattern TRANSLATED = Pattern.compile(
            "(?:refused|Text\\.of|getTranslation|missing|hint|note|\\bt)\\(\\s*\"([a-z][\\w-]*(?:\\.[^\"]*[^.\"])?)\"");

    private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");

    @Test
    void everyKeyThatTheCodeNamesHasItsText() throws IOException {
        var known = keys();
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var keys = TRANSLATED.matcher(Files.readString(file));
                while (keys.find())
                    if (keys.group(1).contains(".") && !known.contains(keys.group(1)))
                        unknown.add(file.getFileName() + ": " + keys.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** A refusal is always named whole, so one that nobody names is never told. */
    @Test
    void everyRefusalIsTold() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var quoted = QUOTED.matcher(Files.readString(file));
                while (quoted.find()) named.add(quoted.group(1));
            }
        }
        assertThat(keys()).filteredOn(key -> key.startsWith("refused.")).isSubsetOf(named);
    }

    private static TreeSet<String> keys() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/texts/messages_pl.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
