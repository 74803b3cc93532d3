package eu.reklamacje.safety;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The complaints about safety with what was found and done, for the authority. It shows no customer: the regulation asks for the
 * personal data that the investigation needs, and the register needs none.
 */
@Service
public class SafetyRegister {

    private static final int LONGEST = 2000;
    private static final int PAGE = 500;

    private final MeasureRepository measures;
    private final JdbcClient db;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    SafetyRegister(
            MeasureRepository measures,
            JdbcClient db,
            Complaints complaints,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.measures = measures;
        this.db = db;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /**
     * A line of the register.
     *
     * @param danger what was reported
     * @param finding what the responsible team found; empty while it has not
     * @param decision the told decision's outcome; null while there is none
     * @param cause its root cause; empty where none is known
     */
    public record Line(
            long id,
            String number,
            Instant receivedAt,
            @Nullable String country,
            @Nullable String model,
            @Nullable String serial,
            Status status,
            String danger,
            String finding,
            @Nullable String decision,
            @Nullable String remedy,
            String cause,
            List<Measure> measures) {}

    /** Whether I may read the register: supervisors may, of their teams. */
    public boolean mayRead() {
        return signedIn.person().is(Role.SUPERVISOR);
    }

    /** A page of the register, the newest receipt first. */
    @Transactional(readOnly = true)
    public List<Line> page(int offset, int most) {
        if (!mayRead()) return List.of();
        var lines = db.sql("""
                        select c.id, c.number, c.received_at, c.country, c.model, c.serial, c.status, coalesce(c.description, '') description,
                            coalesce(c.assessment_text, '') assessment, d.outcome, d.remedy, coalesce(r.name, '') cause
                        from complaint c
                        left join decision d on d.id = (select max(x.id) from decision x where x.complaint_id = c.id and x.state = 'TOLD')
                        left join root_cause r on r.id = d.root_cause_id
                        where c.severity_rank = :safety""" + visible() + " order by c.received_at desc, c.id desc limit :most offset :offset")
                .param("safety", Severity.SAFETY.ordinal())
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> new Line(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("country"),
                        row.getString("model"),
                        row.getString("serial"),
                        Status.valueOf(row.getString("status")),
                        row.getString("description"),
                        row.getString("assessment"),
                        row.getString("outcome"),
                        row.getString("remedy"),
                        row.getString("cause"),
                        List.of()))
                .list();
        var measures = measures(lines.stream().map(Line::id).toList());
        return lines.stream()
                .map(line -> with(line, measures.getOrDefault(line.id, List.of())))
                .toList();
    }

    private static Line with(Line line, List<Measure> measures) {
        return new Line(
                line.id,
                line.number,
                line.receivedAt,
                line.country,
                line.model,
                line.serial,
                line.status,
                line.danger,
                line.finding,
                line.decision,
                line.remedy,
                line.cause,
                measures);
    }

    private Map<Long, List<Measure>> measures(List<Long> complaints) {
        if (complaints.isEmpty()) return Map.of();
        return measures.findByComplaintIdInOrderById(complaints).stream()
                .collect(Collectors.groupingBy(
                        MeasureEntity::complaint, Collectors.mapping(MeasureEntity::view, Collectors.toList())));
    }

    @Transactional(readOnly = true)
    public int count() {
        if (!mayRead()) return 0;
        return db.sql("select count(*) from complaint c where c.severity_rank = :safety" + visible())
                .param("safety", Severity.SAFETY.ordinal())
                .query(Integer.class)
                .single();
    }

    /** Supervisors see the complaints of their teams (numbers only: nothing of it comes from outside). */
    private String visible() {
        var person = signedIn.person();
        if (person.supervisesAll()) return "";
        var teams = person.supervisedTeams().stream().map(String::valueOf).collect(Collectors.joining(","));
        return " and c.team_id in (" + (teams.isEmpty() ? "-1" : teams) + ")";
    }

    /** Every line of the register, page by page: nothing of it is held. */
    public void forEach(Consumer<Line> line) {
        for (int offset = 0; ; offset += PAGE) {
            var page = page(offset, PAGE);
            page.forEach(line);
            if (page.size() < PAGE) return;
        }
    }

    /** The measures of a complaint, the first one first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Measure> measuresOf(long complaint) {
        return complaints.find(complaint).isEmpty()
                ? List.of()
                : measures(List.of(complaint)).getOrDefault(complaint, List.of());
    }

    /** Notes what was done about a safety complaint. */
    @Transactional
    public Result<Long> note(long complaint, Measure measure) {
        return complaints.writable(complaint).flatMap(found -> note(found, measure));
    }

    private Result<Long> note(ComplaintView found, Measure measure) {
        long complaint = found.id();
        if (found.facts().get(Fact.SEVERITY) != Severity.SAFETY) return Result.refused("refused.measure.severity");
        if (measure.text().isBlank()) return Result.refused("refused.measure.text");
        if (measure.text().length() > LONGEST)
            return Result.refused("problem.too-long", LONGEST, measure.text().length());
        if (measure.on().isAfter(office.today(clock))) return Result.refused("problem.future");
        complaints.lock(complaint);
        measures.save(new MeasureEntity(complaint, measure, signedIn.person().id(), clock.instant()));
        complaints.trace(
                complaint,
                signedIn.person().id(),
                SafetyEntry.SAFETY_MEASURE,
                Map.of(
                        "measure",
                        measure.kind(),
                        "on",
                        measure.on().toString(),
                        "text",
                        measure.text().strip()));
        return Result.done(complaint);
    }
}
