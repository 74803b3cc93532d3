package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A supervisor's people at a glance: who has how much, what is late, who is away. */
@org.springframework.stereotype.Component
class TeamGlance {

    private final SummaryFeed feed;
    private final Directory directory;
    private final Office office;
    private final Clock clock;

    TeamGlance(SummaryFeed feed, Directory directory, Office office, Clock clock) {
        this.feed = feed;
        this.directory = directory;
        this.office = office;
        this.clock = clock;
    }

    List<Component> of(Person me, Locale locale) {
        var today = office.today(clock);
        var teams =
                directory.teams().stream().map(Team::id).filter(me::supervises).collect(Collectors.toSet());
        var loads = feed.loads(today, teams);
        var list = new Div();
        list.addClassName("glance");
        people(teams).sorted(worstFirst(loads)).forEach(person -> list.add(line(person, loads, today, locale)));
        var heading = new H2(t("start.team"));
        heading.addClassName("group-heading");
        return List.of(heading, list);
    }

    private Stream<Person> people(Set<Long> teams) {
        return directory.people().stream()
                .filter(person -> person.active() && person.handlesCases())
                .filter(person -> person.teams().stream().anyMatch(teams::contains));
    }

    private static Comparator<Person> worstFirst(Map<Long, ComplaintLists.Load> loads) {
        return Comparator.comparingInt((Person person) -> -load(person, loads).overdue())
                .thenComparingInt(person -> -load(person, loads).open())
                .thenComparing(Person::name);
    }

    private static ComplaintLists.Load load(Person person, Map<Long, ComplaintLists.Load> loads) {
        return loads.getOrDefault(person.id(), new ComplaintLists.Load(0, 0));
    }

    private Component line(Person person, Map<Long, ComplaintLists.Load> loads, LocalDate today, Locale locale) {
        var load = load(person, loads);
        var line = new Anchor("complaints?handler=" + person.id(), "");
        line.addClassName("glance-line");
        var name = new Span(person.name());
        name.addClassName("glance-name");
        var open = new Span(t("start.open", load.open()));
        open.addClassName("hint");
        line.add(name, open);
        if (load.overdue() > 0) {
            var late = new Span(t("start.late", load.overdue()));
            late.addClassName("tone-overdue");
            line.add(late);
        }
        directory.absence(person.id(), today).ifPresent(absence -> {
            var away = new Span(t("start.away", Dates.shortDate(absence.lastDay(), locale)));
            away.addClassName("tag");
            line.add(away);
        });
        return line;
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
