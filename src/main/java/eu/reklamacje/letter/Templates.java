package eu.reklamacje.letter;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * The texts of letters: those that are delivered, and those that supervisors and administrators have written in their place, for
 * one kind of complaint or for all, in any language. No version is ever lost.
 */
@Service
public class Templates {

    /** The languages in which every kind is delivered. */
    public static final List<String> DELIVERED = List.of("pl", "en", "de");

    /** The language for customers in whose own there is no text. */
    static final String FALLBACK = "en";

    private final LetterTextRepository texts;
    private final SignedIn signedIn;
    private final Clock clock;
    /** The delivered texts never change. */
    private final Map<String, Template> delivered = new ConcurrentHashMap<>();

    Templates(LetterTextRepository texts, SignedIn signedIn, Clock clock) {
        this.texts = texts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * What a text is for.
     *
     * @param complaintKind null for complaints of every kind
     * @param language ISO 639
     */
    public record Purpose(LetterKind kind, @Nullable Kind complaintKind, String language) {}

    /**
     * A text with its variables, as {@code {{number}}}, and its prompts, as {@code [what we found]}.
     *
     * @param version 0 as it is delivered
     * @param writtenBy null as it is delivered
     */
    public record Template(
            int version,
            String subject,
            String body,
            @Nullable Long writtenBy,
            @Nullable Instant writtenAt) {}

    /** The languages in which there is a text of the kind. */
    public List<String> languages(LetterKind kind) {
        var languages = new TreeSet<>(texts.languages(kind));
        languages.removeAll(DELIVERED);
        return Stream.concat(DELIVERED.stream(), languages.stream()).toList();
    }

    /** The text in force for exactly this purpose. */
    public Optional<Template> exactly(Purpose purpose) {
        return versions(purpose).stream().findFirst();
    }

    /** All versions for exactly this purpose, the one in force first; the delivered one is the last. */
    public List<Template> versions(Purpose purpose) {
        var written = texts.versions(purpose.kind, name(purpose.complaintKind), purpose.language);
        if (purpose.complaintKind != null || !DELIVERED.contains(purpose.language)) return written;
        return Stream.concat(written.stream(), Stream.of(delivered(purpose))).toList();
    }

    /** A text, and the language that it is in. */
    record Found(String language, Template template) {}

    /** The nearest text: of the complaint's kind before one for all kinds; in the language, else in English. */
    Found nearest(LetterKind kind, Kind complaintKind, String language) {
        for (var spoken : List.of(language, FALLBACK)) {
            var found = exactly(new Purpose(kind, complaintKind, spoken))
                    .or(() -> exactly(new Purpose(kind, null, spoken)));
            if (found.isPresent()) return new Found(spoken, found.get());
        }
        throw new IllegalStateException("no text for " + kind);
    }

    /** Whether I may write texts: who supervises or administers. */
    public boolean mayWrite() {
        return mayWrite(signedIn.person());
    }

    private static boolean mayWrite(Person person) {
        return person.is(Role.ADMINISTRATOR) || person.is(Role.SUPERVISOR);
    }

    /**
     * Puts a new version in force, in a transaction of its own, so that of two who save at once one is told.
     *
     * @param base the version that was changed; 0 for the delivered one, and for a purpose that had none
     */
    public Result<Long> save(Purpose purpose, int base, String subject, String body) {
        var person = signedIn.person();
        if (!mayWrite(person)) return Result.refused("refused.templates");
        if (!Set.of(Locale.getISOLanguages()).contains(purpose.language)) return Result.refused("refused.language");
        if (subject.isBlank() || body.isBlank()) return Result.refused("refused.letter.empty");
        if (subject.length() > LetterRules.LONGEST_SUBJECT)
            return Result.refused("problem.too-long", LetterRules.LONGEST_SUBJECT, subject.length());
        if (body.length() > LetterRules.LONGEST_BODY)
            return Result.refused("problem.too-long", LetterRules.LONGEST_BODY, body.length());
        if (subject.chars().anyMatch(Character::isISOControl)) return Result.refused("problem.control-characters");
        var unknown = LetterTexts.unknownVariable(subject + "\n" + body);
        if (unknown.isPresent())
            return Result.refused("refused.template.variable", unknown.get(), String.join(", ", variables()));
        if (exactly(purpose).map(Template::version).orElse(0) != base)
            return Result.refused("refused.changed-meanwhile");
        return insert(purpose, base + 1, subject.strip(), body.strip(), person);
    }

    private Result<Long> insert(Purpose purpose, int version, String subject, String body, Person person) {
        try {
            texts.save(new LetterTextEntity(purpose, version, subject, body, person.id(), clock.instant()));
            return Result.done((long) version);
        } catch (DataIntegrityViolationException savedMeanwhile) {
            return Result.refused("refused.changed-meanwhile");
        }
    }

    /** The variables that a text may name, without braces. */
    public static List<String> variables() {
        return LetterTexts.VARIABLES;
    }

    static String name(@Nullable Kind kind) {
        return kind == null ? "" : kind.name();
    }

    private Template delivered(Purpose purpose) {
        return delivered.computeIfAbsent(purpose.kind + "." + purpose.language, Templates::read);
    }

    private static Template read(String name) {
        try {
            var text = new ClassPathResource("letters/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
            int line = text.indexOf('\n');
            return new Template(
                    0, text.substring(0, line).strip(), text.substring(line).strip(), null, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
