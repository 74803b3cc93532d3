package eu.reklamacje.user;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where nobody is known yet, makes one administrator with a one-time password, from configuration or
 * printed; as long as nobody has used it, each start prints another one.
 */
@Component
@Order(FirstAdministrator.AFTER_DEMO_DATA)
class FirstAdministrator implements ApplicationRunner {

    static final int AFTER_DEMO_DATA = 100;
    private static final String LOGIN = "admin";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String configured;

    FirstAdministrator(
            Accounts accounts,
            PasswordEncoder encoder,
            @Value("${reklamacje.administrator-password:}") String configured) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.configured = configured;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var known = accounts.findAll(PageRequest.of(0, 2)).getContent();
        if (known.size() > 1 || known.size() == 1 && !isUntouched(known.getFirst())) return;
        var administrator = known.isEmpty() ? fresh() : known.getFirst();
        var password = configured.isBlank() ? generated() : configured;
        if (encoder.matches(password, administrator.passwordHash())) return;
        administrator.changePassword(encoder.encode(password), true);
        accounts.save(administrator);
        if (configured.isBlank())
            System.out.printf(
                    "%nFirst sign-in: admin / %s (a one-time password; each start prints another one until it is used)%n%n",
                    password);
    }

    private static boolean isUntouched(Account only) {
        return only.login().equals(LOGIN) && only.hasNeverSignedIn();
    }

    private static Account fresh() {
        var entry = new People.PersonEntry(
                null, 0, LOGIN, "Administrator", "admin@localhost", Role.ADMINISTRATOR, false, Set.of(), Set.of());
        return new Account(entry, "", true);
    }

    private static String generated() {
        var random = new byte[9];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
