package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.export.Table;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The complaints of a month's figures as a table: those that the reader may read, and of none of them the customer. */
@Component
class MonthCases {

    private final JdbcClient db;
    private final Readers readers;
    private final Office office;
    private final Clock clock;

    MonthCases(JdbcClient db, Readers readers, Office office, Clock clock) {
        this.db = db;
        this.readers = readers;
        this.office = office;
        this.clock = clock;
    }

    /** Every complaint that counts in the month, a row for each figure and part. */
    Table of(MonthReport report, FigureWords words, Person reader) {
        return new Table(
                words.t("report.complaints"),
                List.of(
                        words.t("report.figure"),
                        words.t("report.part"),
                        words.t("column.number"),
                        words.t("column.status"),
                        words.t("column.model"),
                        words.t("column.country"),
                        words.t("column.received")),
                List.of(),
                row -> each(report, words, reader, row));
    }

    private void each(MonthReport report, FigureWords words, Person reader, Consumer<List<@Nullable Object>> row) {
        var whose = readers.whose(report.scope(), reader);
        if (whose.isNobody()) return;
        var month = report.month();
        var today = office.today(clock);
        new FactRows(Figure.monthly(), whose)
                        .in(month)
                        .select(
                                db,
                                "f.figure, " + FactRows.PART + " as told, f.complaint_id",
                                List.of(today),
                                " having told <> 'NOT_YET' order by f.figure, f.complaint_id")
                        .query((fact, _) -> new Counted(
                                Figure.valueOf(fact.getString("figure")),
                                fact.getString("told"),
                                fact.getLong("complaint_id")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Counted::figure, TreeMap::new, Collectors.toList()))
                        .forEach((figure, counted) -> rows(figure, counted, words, reader, row));
    }

    private record Counted(Figure figure, String part, long complaint) {}

    private void rows(
            Figure figure,
            List<Counted> counted,
            FigureWords words,
            Person reader,
            Consumer<List<@Nullable Object>> row) {
        for (var batch : Sql.batches(counted)) {
            var cases = new HashMap<Long, List<@Nullable Object>>();
            db.sql(
                            "select id, number, status, model, country, received_at, team_id, handler_id, restricted from complaint where id in (:ids)")
                    .param("ids", batch.stream().map(Counted::complaint).toList())
                    .query(found -> {
                        var access = Access.of(found);
                        if (!Rights.mayRead(reader, access)) return;
                        var received = found.getObject("received_at", LocalDateTime.class)
                                .toInstant(ZoneOffset.UTC);
                        var day = LocalDate.ofInstant(received, office.zone());
                        cases.put(
                                found.getLong("id"),
                                Arrays.asList(
                                        found.getString("number"),
                                        words.t("status." + found.getString("status")),
                                        found.getString("model"),
                                        found.getString("country"),
                                        day));
                    });
            for (var one : batch) {
                var known = cases.get(one.complaint);
                if (known == null) continue;
                var cells = new ArrayList<@Nullable Object>(List.of(words.name(figure), words.part(figure, one.part)));
                cells.addAll(known);
                row.accept(cells);
            }
        }
    }
}
