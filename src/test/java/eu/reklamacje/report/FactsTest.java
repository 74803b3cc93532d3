package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.RandomActs;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.family.Merges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people do, late or taken back: the facts that are kept are those that statements over the complaints themselves give. */
@IntegrationTest
class FactsTest {

    private static final int ACTS = 8;
    /** The office's clock is an hour before that of the database, on all days of these histories. */
    private static final String DAY = "date(date_add(%s, interval 1 hour))";

    private static final Map<Figure, String> STATEMENTS = statements();

    @Autowired
    Facts facts;

    @Autowired
    RandomActs acts;

    @Autowired
    Complaints complaints;

    @Autowired
    Merges merges;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private static Map<Figure, String> statements() {
        var all = new LinkedHashMap<Figure, String>();
        all.put(Figure.ACKNOWLEDGED, promise("ACKNOWLEDGE"));
        all.put(Figure.INFORMED, promise("PROGRESS"));
        all.put(Figure.RESOLVED, promise("RESOLVE"));
        all.put(
                Figure.RESOLVED_FIRST,
                "select p.complaint_id, coalesce(p.first_due, p.due) as day,"
                        + " if(p.state = 'OPEN', 'PENDING', if(p.state = 'KEPT' and p.first_due is null, 'GOOD', 'BAD')) as part"
                        + " from promise p where p.rule = 'RESOLVE' and p.state <> 'DROPPED'");
        all.put(
                Figure.UNMOVED,
                "select p.complaint_id, coalesce(p.first_due, p.due) as day, if(p.first_due is null, 'GOOD', 'BAD') as part"
                        + " from promise p where p.rule = 'RESOLVE' and p.state <> 'DROPPED'");
        all.put(
                Figure.RECEIVED,
                "select c.id as complaint_id, " + DAY.formatted("c.received_at")
                        + " as day, c.kind as part from complaint c");
        all.put(Figure.DECIDED, decision("d.outcome", "d.stage = 1"));
        all.put(Figure.REMEDY, decision("d.remedy", "d.stage = 1"));
        all.put(
                Figure.REVIEWED,
                decision("if(d.review = 'UPHELD', 'GOOD', 'BAD')", "d.stage = 2 and d.review <> 'REOPENED'"));
        return all;
    }

    private static String promise(String rule) {
        return "select p.complaint_id, if(p.first_broken, p.first_due, p.due) as day,"
                + " if(p.first_broken, 'BAD', if(p.state = 'OPEN', 'PENDING', if(p.state = 'KEPT', 'GOOD', 'BAD'))) as part"
                + " from promise p where p.rule = '" + rule
                + "' and p.state <> 'DROPPED' and not (p.state = 'OPEN' and p.provisional)";
    }

    private static String decision(String part, String which) {
        return "select d.complaint_id, " + DAY.formatted("d.told_at") + " as day, " + part
                + " as part from decision d where d.state = 'TOLD' and d.corrects_id is null and " + which;
    }

    @Test
    void whatIsKeptIsWhatThereIs() {
        histories(40);
    }

    @Test
    @Tag("long")
    void whatIsKeptIsWhatThereIsAfterAThousandHistories() {
        histories(1000);
    }

    private void histories(int number) {
        long seed = Long.getLong("facts.seed", System.nanoTime());
        var ids = new ArrayList<Long>();
        for (int history = 0; history < number; history++) {
            var random = new Random(seed + history);
            ids.add(acts.begin(random));
            for (int act = 0; act < ACTS; act++) {
                acts.act(ids.getLast(), random);
                if (random.nextInt(3) == 0) people.as("marek", () -> late(ids, random));
                if (random.nextInt(10) == 0) count();
            }
        }
        count();
        assertThat(kept(ids)).as("seed %d", seed).isEqualTo(computed(ids));
        open(ids, seed);
        assertThat(days("select figure, day, team_id, part, many from report_day where many <> 0"))
                .as("the sums of days, seed %d", seed)
                .isEqualTo(days(
                        "select figure, day, team_id, part, count(*) as many from report_fact where figure not in ('COST', 'OPEN', 'TIME', 'FAULT')"
                                + " group by figure, day, team_id, part"));
    }

    private List<String> days(String statement) {
        return db.sql(statement + " order by figure, day, team_id, part")
                .query((row, _) -> String.join(
                        " ",
                        row.getString("figure"),
                        row.getString("day"),
                        row.getString("team_id"),
                        row.getString("part"),
                        row.getString("many")))
                .list();
    }

    private void count() {
        while (facts.isMarked()) facts.count();
    }

    /** What changes a month that is over. */
    private Object late(List<Long> ids, Random random) {
        long id = ids.get(random.nextInt(ids.size()));
        var seen = complaints.find(id).orElseThrow();
        return switch (random.nextInt(4)) {
            case 0 ->
                complaints.saveFacts(
                        id,
                        seen.facts(),
                        seen.facts()
                                .with(
                                        Fact.RECEIVED_AT,
                                        seen.facts().receivedAt().minusDays(random.nextInt(5))),
                        Set.of(),
                        "Znaczek");
            case 1 ->
                complaints.saveFacts(
                        id, seen.facts(), seen.facts().with(Fact.SERIAL, "SN" + random.nextInt(5)), Set.of(), "");
            case 2 ->
                merges.merge(
                        id,
                        complaints
                                .find(ids.get(random.nextInt(ids.size())))
                                .orElseThrow()
                                .number(),
                        true);
            default -> merges.undo(id);
        };
    }

    private record Row(Figure figure, long complaint, String day, String part) {}

    private List<Row> kept(List<Long> ids) {
        return rows(
                "select figure, complaint_id, day, part from report_fact where complaint_id in (:ids) and figure in ("
                        + Sql.names(STATEMENTS.keySet()) + ")",
                ids);
    }

    private List<Row> computed(List<Long> ids) {
        var all = new ArrayList<Row>();
        STATEMENTS.forEach((figure, statement) -> all.addAll(rows(
                "select '" + figure + "' as figure, x.complaint_id, x.day, x.part from (" + statement
                        + ") x join complaint c on c.id = x.complaint_id where c.id in (:ids)"
                        + " and c.status not in ('MERGED', 'NOT_A_COMPLAINT')",
                ids)));
        return all.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private List<Row> rows(String statement, List<Long> ids) {
        return db
                .sql(statement)
                .param("ids", ids)
                .query((row, _) -> new Row(
                        Figure.valueOf(row.getString("figure")),
                        row.getLong("complaint_id"),
                        row.getString("day"),
                        row.getString("part")))
                .list()
                .stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** The balance comes to what is open, and so do the spans. */
    private void open(List<Long> ids, long seed) {
        for (long id : ids) {
            var status = Status.valueOf(db.sql("select status from complaint where id = ?")
                    .param(id)
                    .query(String.class)
                    .single());
            int open = status.isFinished() ? 0 : 1;
            assertThat(number(
                            "select sum(if(part in ('RECEIVED', 'REOPENED'), 1, -1)) from report_fact where figure = 'BALANCE' and complaint_id = ?",
                            id))
                    .as("balance of %d, seed %d", id, seed)
                    .isEqualTo(open);
            assertThat(number(
                            "select count(*) from report_fact where figure = 'OPEN' and until is null and complaint_id = ?",
                            id))
                    .as("spans of %d, seed %d", id, seed)
                    .isEqualTo(open);
        }
    }

    private int number(String statement, long id) {
        return db.sql(statement).param(id).query(Integer.class).single();
    }
}
