package eu.reklamacje.user;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Result;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here. Administrators keep them; everybody keeps their own password, language and theme. */
@Service
public class People {

    static final int SHORTEST_PASSWORD = 10;
    /** BCrypt reads no more than 72 bytes; a longer password would be cut without a word. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]{2,}");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Accounts accounts;
    private final Directory directory;
    private final SignedIn signedIn;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    People(
            Accounts accounts,
            Directory directory,
            SignedIn signedIn,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.directory = directory;
        this.signedIn = signedIn;
        this.encoder = encoder;
        this.events = events;
    }

    /** What an administrator writes about a person. An id of null makes a new one. */
    public record PersonEntry(
            @Nullable Long id,
            int version,
            String login,
            String name,
            String email,
            Role role,
            boolean supervisesAll,
            Set<Long> teams,
            Set<Long> supervisedTeams) {}

    /** @param oneTimePassword shown once; null where the person existed before */
    public record Saved(long id, @Nullable String oneTimePassword) {}

    /** Published in the deactivating transaction, so that the person's cases move with it. {@code heir} null: they become unassigned. */
    public record Deactivated(long personId, @Nullable Long heir) {}

    @Transactional
    public Result<Saved> save(PersonEntry entry) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (!LOGIN.matcher(entry.login).matches()) return Result.refused("refused.login-format");
        if (entry.name.isBlank() || entry.name.length() > 120) return Result.refused("refused.name");
        if (!EMAIL.matcher(entry.email).matches() || entry.email.length() > 254) return Result.refused("refused.email");
        var twin = accounts.findByLogin(entry.login).filter(other -> !Objects.equals(other.id(), entry.id));
        if (twin.isPresent()) return Result.refused("refused.login-taken", entry.login);
        if (entry.id == null) return Result.done(add(entry));
        var account = accounts.findById(entry.id).orElseThrow();
        if (account.version() != entry.version) return Result.refused("refused.changed-meanwhile");
        account.write(entry);
        accounts.saveAndFlush(account);
        directory.changed(entry.id);
        return Result.done(new Saved(entry.id, null));
    }

    private Saved add(PersonEntry entry) {
        var password = oneTimePassword();
        long id = accounts.saveAndFlush(new Account(entry, encoder.encode(password), true))
                .id();
        directory.changed(id);
        return new Saved(id, password);
    }

    /** @return the one-time password, to be told to the person; their sessions end */
    @Transactional
    public Result<String> resetPassword(long id) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var password = oneTimePassword();
        accounts.findById(id).orElseThrow().changePassword(encoder.encode(password), true);
        directory.changed(id);
        return Result.done(password);
    }

    /** Ends the person's sessions and hands the cases to the heir, or to nobody where that is null. */
    @Transactional
    public Result<Long> deactivate(long id, @Nullable Long heir) {
        var administrator = signedIn.person();
        if (!administrator.is(Role.ADMINISTRATOR)) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (administrator.id() == id) return Result.refused("refused.deactivate-oneself");
        if (heir != null && !directory.person(heir).map(Person::handlesCases).orElse(false)) {
            return Result.refused("refused.heir");
        }
        accounts.findById(id).orElseThrow().deactivate();
        events.publishEvent(new Deactivated(id, heir));
        directory.changed(id);
        return Result.done(id);
    }

    @Transactional
    public Result<Long> reactivate(long id) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        accounts.findById(id).orElseThrow().reactivate();
        directory.changed(id);
        return Result.done(id);
    }

    /** Changes the own password; every session ends, so that the person signs in with the new one. */
    @Transactional
    public Result<Long> changeOwnPassword(String current, String wanted) {
        var person = signedIn.atTheDoor().orElseThrow(() -> new CredentialsExpiredException("Nobody is signed in"));
        var account = accounts.findById(person.id()).orElseThrow();
        if (!encoder.matches(current, account.passwordHash())) return Result.refused("refused.password-wrong");
        if (wanted.length() < SHORTEST_PASSWORD) return Result.refused("refused.password-short", SHORTEST_PASSWORD);
        if (wanted.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return Result.refused("refused.password-long", LONGEST_PASSWORD_BYTES);
        }
        if (wanted.equals(current)) return Result.refused("refused.password-same");
        account.changePassword(encoder.encode(wanted), false);
        directory.changed(account.id());
        return Result.done(account.id());
    }

    @Transactional
    public void chooseOwn(Language language, Theme theme) {
        var account = accounts.findById(signedIn.person().id()).orElseThrow();
        account.choose(language, theme);
        directory.changed(account.id());
    }

    /** I have been shown around, or want to find my way alone. */
    @Transactional
    public void beShownAround() {
        var account = accounts.findById(signedIn.person().id()).orElseThrow();
        account.beShownAround();
        directory.changed(account.id());
    }

    private String oneTimePassword() {
        return random.ints(14, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
