package eu.reklamacje.report;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many units of each model were sold in which month: kept by administrators as lines, model;2026-03;120, as a table is pasted or read. */
@Service
public class SoldUnits {

    /** Years in which a unit is in the field. */
    private static final int YEARS = 5;

    private static final int MOST = 1_000_000;
    private static final int LONGEST_MODEL = 120;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final Directory directory;
    private final SignedIn signedIn;

    SoldUnits(JdbcClient db, JdbcTemplate template, Directory directory, SignedIn signedIn) {
        this.db = db;
        this.template = template;
        this.directory = directory;
        this.signedIn = signedIn;
    }

    private record Line(String model, LocalDate month, int units) {

        @Override
        public String toString() {
            return model + ";" + YearMonth.from(month) + ";" + units;
        }
    }

    /** All that is kept, a line each; empty for whoever is no administrator. */
    public String lines() {
        if (!signedIn.isAdministrator()) return "";
        return db
                .sql("select model, month, units from sold_unit order by model, month")
                .query(Line.class)
                .list()
                .stream()
                .map(Line::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Keeps these lines in place of all others: all of them, or none where one cannot be read. Answers how many. */
    @Transactional
    public Result<Integer> save(String text) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var read = new TreeMap<String, Object[]>(String.CASE_INSENSITIVE_ORDER);
        int number = 0;
        for (var line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
            number++;
            if (line.isBlank() || number == 1 && line.toLowerCase(Locale.ROOT).startsWith("model")) continue;
            var cells = cells(line);
            if (cells.isEmpty()) return Result.refused("refused.sold.line", number, line.strip());
            if (read.put(cells.get(0) + ";" + cells.get(1), cells.toArray()) != null)
                return Result.refused("refused.sold.twice", number, line.strip());
        }
        db.sql("delete from sold_unit").update();
        template.batchUpdate("insert into sold_unit(model, month, units) values (?, ?, ?)", List.copyOf(read.values()));
        return Result.done(read.size());
    }

    /** Model, first day of the month and units; none where they cannot be read. */
    private static List<Object> cells(String line) {
        var cells = line.split("[;\t,]", -1);
        if (cells.length != 3) return List.of();
        var model = unquoted(cells[0]);
        try {
            var month = YearMonth.parse(unquoted(cells[1])).atDay(1);
            int units = Integer.parseInt(unquoted(cells[2]));
            boolean fits = !model.isEmpty() && model.length() <= LONGEST_MODEL && units >= 0 && units <= MOST;
            return fits ? List.of(model, month, units) : List.of();
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            return List.of();
        }
    }

    private static String unquoted(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "").strip();
    }

    /**
     * The models of which sold units are known, with their complaints of the month. Units are sold to all the world: of a part of the
     * complaints nothing is told.
     */
    List<UnitRate> rates(Whose whose, YearMonth month) {
        if (!isOfAll(whose)) return List.of();
        // The database, too, compares models whatever their capitals.
        var units = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        db.sql("select model, sum(units) as units from sold_unit where month > ? and month <= ? group by model")
                .params(month.minusYears(YEARS).atDay(1), month.atDay(1))
                .query(row -> {
                    units.put(row.getString("model"), row.getInt("units"));
                });
        if (units.isEmpty()) return List.of();
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        new FactRows(List.of(Figure.RECEIVED), whose)
                .in(month)
                .select(
                        db,
                        "f.model, count(*) as many",
                        List.of(),
                        " and f.part = 'PRODUCT' and f.model is not null group by f.model")
                .query(row -> {
                    counts.put(row.getString("model"), row.getInt("many"));
                });
        var rates = new ArrayList<UnitRate>();
        units.forEach((model, sold) -> {
            boolean asked =
                    whose.scope().model().isEmpty() || whose.scope().model().equalsIgnoreCase(model);
            if (sold > 0 && asked) rates.add(rate(model, counts.getOrDefault(model, 0), sold));
        });
        return rates;
    }

    private boolean isOfAll(Whose whose) {
        var scope = whose.scope();
        return scope.kind() == null
                && scope.severity() == null
                && scope.country().isEmpty()
                && directory.teams().stream().map(Team::id).allMatch(whose.teams()::contains);
    }

    static UnitRate rate(String model, int complaints, int units) {
        var interval = PoissonInterval.of(complaints);
        return new UnitRate(
                model,
                complaints,
                units,
                1000.0 * complaints / units,
                1000 * interval.low() / units,
                1000 * interval.high() / units);
    }
}
