package eu.reklamacje.warning;

import eu.reklamacje.report.Receipts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The weekly counts of all series. */
@Component
class Counts {

    private final Receipts receipts;
    private final JdbcClient db;

    Counts(Receipts receipts, JdbcClient db) {
        this.receipts = receipts;
        this.db = db;
    }

    /**
     * @param first a Monday
     * @param weeks as many whole ones after it
     */
    Map<Series, int[]> of(LocalDate first, int weeks) {
        var counts = new HashMap<Series, int[]>();
        var end = first.plusWeeks(weeks);
        var lengths = lengths();
        for (var one : receipts.received(first, end)) {
            add(counts, weeks, Series.Kind.MODEL, one.model(), "", one.week(), one.many());
            if (one.country() != null)
                add(counts, weeks, Series.Kind.COUNTRY, one.model(), one.country(), one.week(), one.many());
            if (one.danger()) add(counts, weeks, Series.Kind.DANGER, one.model(), "", one.week(), one.many());
            int length = lengths.getOrDefault(one.model(), lengths.getOrDefault("", 0));
            if (length > 0 && one.serial() != null && one.serial().length() > length)
                add(
                        counts,
                        weeks,
                        Series.Kind.BATCH,
                        one.model(),
                        one.serial().substring(0, length),
                        one.week(),
                        one.many());
        }
        for (var one : receipts.codes(first, end))
            add(counts, weeks, Series.Kind.CODE, one.model(), one.what(), one.week(), one.many());
        for (var one : receipts.causes(first, end))
            add(counts, weeks, Series.Kind.CAUSE, one.model(), one.what(), one.week(), one.many());
        return counts;
    }

    private static void add(
            Map<Series, int[]> counts, int weeks, Series.Kind kind, String model, String detail, int week, int many) {
        counts.computeIfAbsent(new Series(kind, model, detail), _ -> new int[weeks])[week] += many;
    }

    /** How many characters of a serial number name the batch, by model. */
    Map<String, Integer> lengths() {
        var lengths = new HashMap<String, Integer>();
        db.sql("select model, length from batch_rule").query(row -> {
            lengths.put(row.getString("model"), row.getInt("length"));
        });
        return lengths;
    }
}
