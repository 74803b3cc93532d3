package eu.reklamacje.user;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.base.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person with what only signing in needs: the password's hash, and the epoch that ends sessions. Everybody else sees {@link Person}. */
@Entity
@Table(name = "person")
class Account extends EditedEntity {

    private String login;

    private String name;

    private String email;

    private String passwordHash;

    private boolean changePassword;

    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean supervisesAll;

    @Enumerated(EnumType.STRING)
    private Language language = Language.POLISH;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    private int sessionEpoch;

    private boolean newcomer = true;

    /** Who usually stands in; null for nobody. */
    private @Nullable Long substituteId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "person_id"))
    private Set<Membership> memberships = new HashSet<>();

    @Embeddable
    record Membership(long teamId, boolean supervises) {}

    protected Account() {}

    /** @param mustBeChanged whether the password opens nothing but its change */
    Account(People.PersonEntry entry, String passwordHash, boolean mustBeChanged) {
        this.passwordHash = passwordHash;
        changePassword = mustBeChanged;
        take(entry);
    }

    /** What an administrator has written: only supervisors supervise, and whoever supervises a team belongs to it. */
    void write(People.PersonEntry entry) {
        take(entry);
    }

    private void take(People.PersonEntry entry) {
        login = entry.login();
        name = entry.name().strip();
        email = entry.email().strip();
        role = entry.role();
        supervisesAll = role == Role.SUPERVISOR && entry.supervisesAll();
        var supervised = role == Role.SUPERVISOR ? entry.supervisedTeams() : Set.<Long>of();
        memberships.clear();
        for (var team : supervised) memberships.add(new Membership(team, true));
        for (var team : entry.teams()) if (!supervised.contains(team)) memberships.add(new Membership(team, false));
    }

    void choose(Language language, Theme theme) {
        this.language = language;
        this.theme = theme;
    }

    void beShownAround() {
        newcomer = false;
    }

    void haveSubstitute(@Nullable Long person) {
        substituteId = person;
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

    void reactivate() {
        active = true;
    }

    /** A one-time password opens nothing but its change: as long as it stands, nobody has been here. */
    boolean hasNeverSignedIn() {
        return changePassword;
    }

    String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        var teams = memberships.stream().map(Membership::teamId).collect(Collectors.toUnmodifiableSet());
        var supervised = memberships.stream()
                .filter(Membership::supervises)
                .map(Membership::teamId)
                .collect(Collectors.toUnmodifiableSet());
        return new Person(
                id(),
                version(),
                login,
                name,
                email,
                active,
                role,
                supervisesAll,
                teams,
                supervised,
                language,
                theme,
                sessionEpoch,
                substituteId,
                newcomer);
    }

    AccountPrincipal principal() {
        return new AccountPrincipal(id(), sessionEpoch, login, passwordHash, role, active, changePassword);
    }
}
