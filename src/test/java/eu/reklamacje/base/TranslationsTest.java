package eu.reklamacje.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[,}]");
    private static final Pattern USED =
            Pattern.compile("(?:getTranslation|refused|Text\\.of|\\bt)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private final Translations translations = new Translations();

    @Test
    void everyTextExistsInEveryLanguageWithTheSameArguments() throws IOException {
        var polish = bundle("pl");
        for (var language : Set.of("en", "de")) {
            var other = bundle(language);
            assertThat(other.stringPropertyNames()).isEqualTo(polish.stringPropertyNames());
            for (var key : polish.stringPropertyNames()) {
                assertThat(arguments(other.getProperty(key)))
                        .as("%s %s", language, key)
                        .isEqualTo(arguments(polish.getProperty(key)));
                assertThat(other.getProperty(key)).as("%s %s", language, key).isNotBlank();
                new MessageFormat(other.getProperty(key), Locale.of(language));
            }
        }
    }

    @Test
    void everyTextThatTheCodeNamesExists() throws IOException {
        var known = bundle("pl").stringPropertyNames();
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) if (!known.contains(matcher.group(1))) unknown.add(matcher.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pl; due.left; 1; został 1 dzień roboczy
            pl; due.left; 2; zostały 2 dni robocze
            pl; due.left; 5; zostało 5 dni roboczych
            pl; due.left; 12; zostało 12 dni roboczych
            pl; due.left; 22; zostały 22 dni robocze
            pl; due.overdue; 1; 1 dzień roboczy po terminie
            pl; due.overdue; 3; 3 dni robocze po terminie
            pl; due.overdue; 25; 25 dni roboczych po terminie
            en; due.left; 1; 1 working day left
            en; due.left; 2; 2 working days left
            de; due.left; 1; noch 1 Arbeitstag
            de; due.overdue; 2; 2 Arbeitstage überfällig
            """)
    void pluralsAreRight(String language, String key, int number, String words) {
        assertThat(translations.getTranslation(key, Locale.of(language), number))
                .isEqualTo(words);
    }

    @Test
    void anUnknownKeyShowsItselfAndHostileArgumentsStayText() {
        assertThat(translations.getTranslation("no.such'key", Locale.of("pl"))).isEqualTo("no.such'key");
        assertThat(translations.getTranslation("wizard.recorded", Locale.of("en"), "{0} '{x}'"))
                .contains("{0} '{x}'");
    }

    private static Set<String> arguments(String pattern) {
        var found = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private static Properties bundle(String language) throws IOException {
        var bundle = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/texts/messages_" + language + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
