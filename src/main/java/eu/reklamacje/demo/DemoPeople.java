package eu.reklamacje.demo;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Twelve people in three teams. */
@Component
class DemoPeople {

    static final String PASSWORD = "demo-reklamacje";

    private static final Map<String, String> TEAMS = new LinkedHashMap<>(Map.of());

    static {
        TEAMS.put("Dział techniczny", "pl Europe/Warsaw");
        TEAMS.put("Zarządzanie serwisem", "pl Europe/Warsaw");
        TEAMS.put("Technik DACH", "de-be Europe/Berlin");
    }

    private record Demo(String login, String name, Role role, Language language, boolean all, String... teams) {}

    private static final List<Demo> PEOPLE = List.of(
            new Demo("ewa", "Ewa Nowicka", Role.ADMINISTRATOR, Language.POLISH, false),
            new Demo("marek", "Marek Zieliński", Role.SUPERVISOR, Language.POLISH, true),
            new Demo("kasia", "Katarzyna Wójcik", Role.SUPERVISOR, Language.POLISH, false, "Dział techniczny"),
            new Demo("anna", "Anna Kowalska", Role.AGENT, Language.POLISH, false, "Dział techniczny"),
            new Demo("jan", "Jan Kamiński", Role.AGENT, Language.POLISH, false, "Dział techniczny"),
            new Demo(
                    "piotr",
                    "Piotr Lewandowski",
                    Role.AGENT,
                    Language.POLISH,
                    false,
                    "Dział techniczny",
                    "Zarządzanie serwisem"),
            new Demo("oliwia", "Oliwia Brzezińska-Grzegorczyk", Role.AGENT, Language.POLISH, false, "Dział techniczny"),
            new Demo("zofia", "Zofia Szymańska", Role.AGENT, Language.POLISH, false, "Zarządzanie serwisem"),
            new Demo("tomasz", "Tomasz Dąbrowski", Role.AGENT, Language.POLISH, false, "Zarządzanie serwisem"),
            new Demo("emma", "Emma Clarke", Role.AGENT, Language.ENGLISH, false, "Zarządzanie serwisem"),
            new Demo("lukas", "Lukas Weber", Role.AGENT, Language.GERMAN, false, "Technik DACH"),
            new Demo("sabine", "Sabine Hoffmann", Role.AGENT, Language.GERMAN, false, "Technik DACH"));

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Clock clock;

    DemoPeople(JdbcClient db, PasswordEncoder encoder, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.clock = clock;
    }

    void load() {
        TEAMS.forEach((name, calendar) -> {
            db.sql("insert into team(name) values (?)").param(name).update();
            db.sql("""
                            insert into team_calendar(team_id, region, zone, opens, closes, saved_at)
                            select id, ?, ?, '08:00', '16:00', ? from team where name = ?""")
                    .params(calendar.split(" ")[0], calendar.split(" ")[1], Office.utc(clock.instant()), name)
                    .update();
        });
        var hash = encoder.encode(PASSWORD);
        for (var person : PEOPLE) {
            db.sql("""
                            insert into person(login, name, email, password_hash, role, supervises_all, language, theme)
                            values (?, ?, ?, ?, ?, ?, ?, 'SYSTEM')""")
                    .params(
                            person.login,
                            person.name,
                            person.login + "@example.com",
                            hash,
                            person.role.name(),
                            person.all,
                            person.language.name())
                    .update();
            for (var team : person.teams) {
                db.sql("""
                                insert into team_member(team_id, person_id, supervises)
                                select t.id, p.id, ? from team t, person p where t.name = ? and p.login = ?""")
                        .params(person.role == Role.SUPERVISOR, team, person.login)
                        .update();
            }
        }
        route("PRODUCT", "Dział techniczny");
        route("SERVICE", "Zarządzanie serwisem");
        for (var model :
                List.of("HybridOne 5", "HybridOne 8", "MicroGrid 3", "SolarMax 5K", "SolarMax 10K", "SolarMax 20K")) {
            db.sql("insert into device_model(name) values (?)").param(model).update();
        }
    }

    private void route(String kind, String team) {
        db.sql("insert into routing(kind, team_id) select ?, id from team where name = ?")
                .params(kind, team)
                .update();
    }
}
