package eu.reklamacje.user;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where nobody is known yet, makes one administrator with a one-time password, from configuration or printed once. */
@Component
@Order(FirstAdministrator.AFTER_DEMO_DATA)
class FirstAdministrator implements ApplicationRunner {

    static final int AFTER_DEMO_DATA = 100;

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
        if (accounts.count() > 0) return;
        var password = configured.isBlank() ? generated() : configured;
        var administrator = new Account("admin", encoder.encode(password));
        administrator.name = "Administrator";
        administrator.email = "admin@localhost";
        administrator.role = Role.ADMINISTRATOR;
        administrator.changePassword = true;
        accounts.save(administrator);
        if (configured.isBlank()) {
            System.out.printf("%nFirst sign-in: admin / %s (a one-time password; it is not shown again)%n%n", password);
        }
    }

    private static String generated() {
        var random = new byte[9];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
