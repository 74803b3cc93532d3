package eu.reklamacje.rights;

import eu.reklamacje.report.Figure;
import eu.reklamacje.report.ReportFiles;
import eu.reklamacje.report.ReportMail;
import eu.reklamacje.report.ReportMails;
import eu.reklamacje.report.Reports;
import eu.reklamacje.report.Scope;
import eu.reklamacje.report.SoldUnits;
import eu.reklamacje.warning.Rule;
import eu.reklamacje.warning.Series;
import eu.reklamacje.warning.Warning;
import eu.reklamacje.warning.Warnings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Figures, which supervisors read of their teams. */
class ReportOperations extends Operations {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Warnings.Given CHANCE = new Warnings.Given(Warning.Answer.CHANCE, "Prawa", "");
    private static final YearMonth FROZEN = YearMonth.of(2019, 5);

    @Autowired
    Reports reports;

    @Autowired
    SoldUnits sold;

    @Autowired
    ReportFiles files;

    @Autowired
    ReportMails mails;

    @Autowired
    Warnings warnings;

    ReportOperations() {
        on("Reports.of", _ -> reports.of(Scope.ALL, MARCH).balance().count("RECEIVED") > 0);
        on("SoldUnits.save", _ -> yes(sold.save("Prawa;2019-05;1")));
        on("SoldUnits.lines", _ -> {
            people.as("ewa", () -> sold.save("Prawa;2019-05;1"));
            return !sold.lines().isEmpty();
        });
        on("ReportFiles.xlsx", _ -> written(files.xlsx(Scope.ALL, MARCH)));
        on("ReportFiles.pdf", _ -> written(files.pdf(Scope.ALL, MARCH)));
        on("ReportMails.subscribe", _ -> yes(mails.subscribe(ReportMail.WEEK, false)));
        on("Reports.ahead", _ -> yes(reports.ahead(Scope.ALL)));
        on("Reports.forecast", _ -> {
            db.sql(
                            "insert ignore into report_forecast(month, team_id, expected, low, high) select ?, id, 1, 0, 2 from team")
                    .param(FROZEN.atDay(1))
                    .update();
            return yes(reports.forecast(Scope.ALL, FROZEN));
        });
        on("Reports.cases", _ -> yes(reports.cases(Figure.RECEIVED, Scope.ALL, MARCH, null)));
        on("Reports.open", _ -> yes(reports.open(Scope.ALL, MARCH, null)));
        on("Reports.teams", _ -> yes(reports.teams()));
        on("Reports.reported", _ -> hasFrozen());
        on("Reports.changed", _ -> hasFrozen() && yes(reports.changed(Figure.RECEIVED, Scope.ALL, FROZEN)));
        on("Warnings.mayAnswer", _ -> warnings.mayAnswer());
        on("Warnings.open", _ -> question() > 0 && yes(warnings.open()));
        on("Warnings.answered", _ -> {
            long answered = question();
            people.as("marek", () -> warnings.answer(answered, 0, CHANCE));
            return yes(warnings.answered());
        });
        on("Warnings.cases", _ -> yes(warnings.cases(warning())));
        on(
                "Warnings.background",
                _ -> !warnings.background(List.of(warning())).histories().isEmpty());
        on("Warnings.take", _ -> yes(warnings.take(question(), 0)));
        on("Warnings.answer", _ -> yes(warnings.answer(question(), 0, CHANCE)));
        on("Warnings.batches", _ -> !warnings.batches().isEmpty());
        on("Warnings.batch", _ -> yes(warnings.batch("", 0)));
    }

    private static boolean written(Optional<ReportFiles.ReportFile> file) throws IOException {
        if (file.isEmpty()) return false;
        var output = new ByteArrayOutputStream();
        file.get().to(output);
        return output.size() > 0;
    }

    /** A month that was reported with a complaint that is none of it any more. */
    private boolean hasFrozen() {
        long team = team("anna");
        db.sql(
                        "insert ignore into report_frozen(id, month, figure, definition, frozen_at) values (999, ?, 'RECEIVED', 1, '2019-06-03')")
                .param(FROZEN.atDay(1))
                .update();
        db.sql(
                        "insert ignore into report_frozen_case(frozen_id, complaint_id, place, part, team_id) values (999, 1, 0, 'PRODUCT', ?)")
                .param(team)
                .update();
        db.sql("insert ignore into report_frozen_count(frozen_id, team_id, part, many) values (999, ?, 'PRODUCT', 1)")
                .param(team)
                .update();
        return reports.reported(Figure.RECEIVED, Scope.ALL, FROZEN) != null;
    }

    private static Warning warning() {
        var monday = LocalDate.of(2026, 1, 5);
        return new Warning(
                0,
                0,
                new Series(Series.Kind.MODEL, "SolarMax 10K", ""),
                Rule.RISE,
                monday,
                monday.plusWeeks(9),
                9,
                BigDecimal.ONE,
                Instant.EPOCH,
                null,
                null,
                "",
                "",
                null,
                null);
    }

    /** An open question of its own for each who tries. */
    private long question() {
        var key = new GeneratedKeyHolder();
        db.sql("""
                        insert into warning(kind, model, detail, rule, since, week, observed, expected, raised_at)
                        values ('MODEL', 'Prawa', uuid(), 'RISE', '2026-01-05', '2026-02-02', 9, 1, '2026-02-09')""").update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
