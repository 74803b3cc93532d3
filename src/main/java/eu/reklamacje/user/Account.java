package eu.reklamacje.user;

import eu.reklamacje.base.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** A person with what only signing in needs: the password's hash, and the epoch that ends sessions. */
@Entity
@Table(name = "person")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    String login;
    String name;
    String email;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "change_password")
    boolean changePassword;

    boolean active = true;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "supervises_all")
    boolean supervisesAll;

    @Enumerated(EnumType.STRING)
    Language language = Language.POLISH;

    @Enumerated(EnumType.STRING)
    Theme theme = Theme.SYSTEM;

    @Column(name = "session_epoch")
    int sessionEpoch;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "person_id"))
    Set<Membership> memberships = new HashSet<>();

    @Embeddable
    record Membership(@Column(name = "team_id") long teamId, boolean supervises) {}

    protected Account() {}

    Account(String login, String passwordHash) {
        this.login = login;
        this.passwordHash = passwordHash;
    }

    /** Sets a new password, and ends every session that the old one opened. */
    void changePassword(String hash, boolean mustBeChanged) {
        passwordHash = hash;
        changePassword = mustBeChanged;
        sessionEpoch++;
    }

    void deactivate() {
        active = false;
        sessionEpoch++;
    }
}
