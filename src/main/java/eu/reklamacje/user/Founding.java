package eu.reklamacje.user;

import eu.reklamacje.base.Language;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes people where nobody is there yet who might: the first administrator, and those of the demo. */
@Component
public class Founding {

    private final Accounts accounts;
    private final Directory directory;
    private final PasswordEncoder encoder;

    Founding(Accounts accounts, Directory directory, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.directory = directory;
        this.encoder = encoder;
    }

    /** What the same transaction has made is asked for from now on. */
    public void refresh() {
        directory.forget();
    }

    /** Somebody with a password that is known already, and with which they may go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long found(People.PersonEntry entry, String password, Language language) {
        var account = new Account(entry, encoder.encode(password), false);
        account.choose(language, Theme.SYSTEM);
        long id = accounts.save(account).id();
        accounts.flush();
        directory.forget();
        return id;
    }
}
