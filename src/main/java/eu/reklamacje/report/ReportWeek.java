package eu.reklamacje.report;

import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.user.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a week brings to each team, in a line. */
@Component
class ReportWeek {

    private final JdbcClient db;

    ReportWeek(JdbcClient db) {
        this.db = db;
    }

    private record Counts(int open, int late, int due, int nobodys) {}

    String lines(List<Team> teams, LocalDate monday, FigureWords words) {
        return teams.stream().map(team -> line(team, monday, words)).collect(Collectors.joining("\n"));
    }

    private String line(Team team, LocalDate monday, FigureWords words) {
        var counts = db.sql("select count(*) as open, coalesce(sum(next_due < ?), 0) as late,"
                        + " coalesce(sum(next_due between ? and ?), 0) as due, coalesce(sum(handler_id is null), 0) as nobodys"
                        + " from complaint where team_id = ? and status in (" + Sql.names(Status.UNFINISHED) + ")")
                .params(monday, monday, monday.plusDays(6), team.id())
                .query(Counts.class)
                .single();
        return words.t("report.mail.week.line", team.name(), counts.open, counts.late, counts.due, counts.nobodys);
    }
}
