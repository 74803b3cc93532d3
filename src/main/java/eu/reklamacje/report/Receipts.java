package eu.reklamacje.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of which model in which week: for whoever watches them, and has asked for the right where it tells of it. */
@Component
public class Receipts {

    private static final String WEEK = "floor(datediff(f.day, ?) / 7)";

    private final JdbcClient db;

    Receipts(JdbcClient db) {
        this.db = db;
    }

    /**
     * Complaints that are alike, of one week.
     *
     * @param week its place after the first one
     * @param country null where it is not known
     * @param serial null where it is not known
     * @param danger whether they are about safety
     */
    public record Received(
            int week,
            String model,
            @Nullable String country,
            @Nullable String serial,
            boolean danger,
            int many) {}

    /** Something that is known of the complaints of a week: a code of an error, by receipt; the id of a root cause, by decision. */
    public record Found(int week, String model, String what, int many) {}

    /**
     * What came, with a model that is known.
     *
     * @param first a Monday
     * @param end the day after the last one
     */
    public List<Received> received(LocalDate first, LocalDate end) {
        return db.sql("select " + WEEK
                        + " as week, f.model, f.country, f.detail as serial, f.severity = 'SAFETY' as danger, count(*) as many"
                        + " from report_fact f where f.figure = 'RECEIVED' and f.day >= ? and f.day < ? and f.model <> ''"
                        + " group by week, f.model, f.country, f.detail, danger")
                .params(first, first, end)
                .query(Received.class)
                .list();
    }

    /** Codes of errors in what came. */
    public List<Found> codes(LocalDate first, LocalDate end) {
        return found("f.part", "f.figure = 'FAULT'", first, end);
    }

    /** Root causes, by the day on which a decision told them. */
    public List<Found> causes(LocalDate first, LocalDate end) {
        return found("f.cause_id", "f.figure = 'DECIDED' and f.cause_id is not null", first, end);
    }

    private List<Found> found(String what, String condition, LocalDate first, LocalDate end) {
        return db.sql("select " + WEEK + " as week, f.model, " + what
                        + " as what, count(*) as many from report_fact f where " + condition
                        + " and f.day >= ? and f.day < ? and f.model <> '' group by week, f.model, what")
                .params(first, first, end)
                .query(Found.class)
                .list();
    }

    /**
     * The complaints of a model that came in those days, the newest first.
     *
     * @param country empty for all
     * @param prefix with which the serial number begins; empty for all
     * @param danger whether only those about safety
     */
    public List<Long> cases(
            LocalDate first, LocalDate end, String model, String country, String prefix, boolean danger) {
        return db.sql("""
                        select f.complaint_id from report_fact f where f.figure = 'RECEIVED' and f.day >= ? and f.day < ? and f.model = ?
                        and (? = '' or f.country = ?) and (? = '' or left(f.detail, ?) = ?) and (? = 0 or f.severity = 'SAFETY')
                        order by f.complaint_id desc""")
                .params(first, end, model, country, country, prefix, prefix.length(), prefix, danger)
                .query(Long.class)
                .list();
    }

    /** The complaints of a model that named the code, or whose decision told the root cause, in those days. */
    public List<Long> cases(LocalDate first, LocalDate end, String model, String code, @Nullable Long cause) {
        return db.sql("""
                        select f.complaint_id from report_fact f where f.figure = ? and f.day >= ? and f.day < ? and f.model = ?
                        and (? = '' or f.part = ?) and (? = 0 or f.cause_id = ?) order by f.complaint_id desc""")
                .params(
                        cause == null ? "FAULT" : "DECIDED",
                        first,
                        end,
                        model,
                        code,
                        code,
                        cause == null ? 0 : cause,
                        cause == null ? 0 : cause)
                .query(Long.class)
                .list();
    }

    /** The newest of those complaints that all may read, where there is one: nobody is shown an alert about what they may not read. */
    public long mostOpen(List<Long> complaints) {
        return db.sql("select id from complaint where id in (:ids) order by restricted, id desc limit 1")
                .param("ids", complaints)
                .query(Long.class)
                .single();
    }

    /** The teams that have those complaints. */
    public Set<Long> teams(List<Long> complaints) {
        return Set.copyOf(db.sql("select distinct team_id from report_fact where complaint_id in (:ids)")
                .param("ids", complaints)
                .query(Long.class)
                .list());
    }

    /** Of the decisions of those days: how many there were, and as the good ones how many of them told a root cause. */
    public Rate withCause(LocalDate first, LocalDate end) {
        return db.sql("select coalesce(sum(f.cause_id is not null), 0) as good, count(*) as `all` from report_fact f"
                        + " where f.figure = 'DECIDED' and f.day >= ? and f.day < ?")
                .params(first, end)
                .query(Rate.class)
                .single();
    }
}
