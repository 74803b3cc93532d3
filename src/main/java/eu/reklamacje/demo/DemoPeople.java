package eu.reklamacje.demo;

import eu.reklamacje.base.Language;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Routing;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.user.Founding;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.Teams;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Twelve people in three teams. */
@Component
class DemoPeople {

    static final String PASSWORD = "demo-reklamacje";

    private static final Map<String, String> TEAMS = new LinkedHashMap<>();

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

    private static final Map<Kind, String> ROUTES =
            Map.of(Kind.PRODUCT, "Dział techniczny", Kind.SERVICE, "Zarządzanie serwisem");
    private static final Map<Kind, List<String>> CAUSES = Map.of(
            Kind.PRODUCT,
            List.of("Stopień mocy", "Wentylator", "Wyświetlacz", "Oprogramowanie", "Złącza DC", "Transport"),
            Kind.SERVICE,
            List.of("Termin serwisu", "Komunikacja", "Rozliczenie"));

    private static final List<String> MODELS =
            List.of("HybridOne 5", "HybridOne 8", "MicroGrid 3", "SolarMax 5K", "SolarMax 10K", "SolarMax 20K");

    private final Founding founding;
    private final Teams teams;
    private final TeamCalendars calendars;
    private final Routing routing;
    private final Models models;
    private final RootCauses rootCauses;
    private final SignedInAs signedInAs;

    DemoPeople(
            Founding founding,
            Teams teams,
            TeamCalendars calendars,
            Routing routing,
            Models models,
            RootCauses rootCauses,
            SignedInAs signedInAs) {
        this.founding = founding;
        this.teams = teams;
        this.calendars = calendars;
        this.routing = routing;
        this.models = models;
        this.rootCauses = rootCauses;
        this.signedInAs = signedInAs;
    }

    /** First the administrator, who then makes the teams; and then everybody who works in them. */
    void load() {
        var administrator = PEOPLE.getFirst();
        found(administrator, Map.of());
        var ids = signedInAs.work(administrator.login, this::furnish);
        PEOPLE.stream().skip(1).forEach(person -> found(person, ids));
    }

    private Map<String, Long> furnish() {
        var ids = new LinkedHashMap<String, Long>();
        TEAMS.forEach((name, calendar) -> {
            long team = teams.save(null, 0, name).orThrow();
            ids.put(name, team);
            var words = calendar.split(" ");
            calendars.add(team, TeamCalendar.plain(words[0], ZoneId.of(words[1])), null, null);
        });
        founding.refresh();
        ROUTES.forEach((kind, team) ->
                routing.route(kind, Objects.requireNonNull(ids.get(team))).orThrow());
        MODELS.forEach(model -> models.add(model).orThrow());
        CAUSES.forEach((kind, causes) ->
                causes.forEach(cause -> rootCauses.add(kind, null, cause).orThrow()));
        return ids;
    }

    private void found(Demo person, Map<String, Long> ids) {
        var own = Stream.of(person.teams).map(ids::get).collect(Collectors.toUnmodifiableSet());
        founding.found(
                new People.PersonEntry(
                        null,
                        0,
                        person.login,
                        person.name,
                        person.login + "@example.com",
                        person.role,
                        person.all,
                        own,
                        person.role == Role.SUPERVISOR ? own : Set.of()),
                PASSWORD,
                person.language);
    }
}
