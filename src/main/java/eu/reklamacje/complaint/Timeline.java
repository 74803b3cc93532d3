package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import eu.reklamacje.seal.Chain;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The timeline's rows, each sealed behind the one before. They are only ever added; the database refuses anything else. */
@Component
class Timeline {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final String INSERT =
            "insert into timeline_entry(complaint_id, at, person_id, type, data, salt, digest, chain) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final TimelineHeads heads;
    private final Clock clock;

    Timeline(JdbcClient db, JdbcTemplate template, JsonMapper json, TimelineHeads heads, Clock clock) {
        this.db = db;
        this.template = template;
        this.json = json;
        this.heads = heads;
        this.clock = clock;
    }

    long add(long complaint, @Nullable Long person, TimelineEntry.Type type, Map<String, ?> data) {
        var held = heads.hold(complaint);
        var content = content(complaint, now(), person, type, data);
        var seal = Chain.seal(held.head().link(), content);
        var keys = new GeneratedKeyHolder();
        template.update(
                connection -> {
                    var statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS);
                    var row = row(content, seal);
                    for (int column = 0; column < row.length; column++) statement.setObject(column + 1, row[column]);
                    return statement;
                },
                keys);
        heads.store(Map.of(complaint, held.then(seal)));
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** One entry for each of many complaints, in one batch. */
    void addAll(@Nullable Long person, TimelineEntry.Type type, Map<Long, Map<String, Object>> data) {
        var at = now();
        var held = heads.hold(data.keySet());
        var next = new HashMap<Long, TimelineHeads.Held>();
        var rows = new ArrayList<@Nullable Object[]>();
        data.forEach((complaint, values) -> {
            var content = content(complaint, at, person, type, values);
            var before = Objects.requireNonNull(held.get(complaint));
            var seal = Chain.seal(before.head().link(), content);
            next.put(complaint, before.then(seal));
            rows.add(row(content, seal));
        });
        for (int from = 0; from < rows.size(); from += BATCH)
            template.batchUpdate(INSERT, rows.subList(from, Math.min(from + BATCH, rows.size())));
        heads.store(next);
    }

    /** The database keeps microseconds, and what is sealed is what it keeps. */
    private LocalDateTime now() {
        return Office.utc(clock.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    private Chain.Content content(
            long complaint, LocalDateTime at, @Nullable Long person, TimelineEntry.Type type, Map<String, ?> data) {
        return new Chain.Content(complaint, at, person, type.name(), json.writeValueAsString(data));
    }

    private static @Nullable Object[] row(Chain.Content content, Chain.Seal seal) {
        return new @Nullable Object[] {
            content.subject(),
            content.at(),
            content.person(),
            content.type(),
            content.data(),
            seal.salt(),
            seal.digest(),
            seal.link()
        };
    }

    /** The newest first, below the given entry. */
    List<TimelineEntry> read(long complaint, long below, int most) {
        return db.sql("""
                        select id, at, person_id, type, data from timeline_entry
                        where complaint_id = ? and id < ? order by id desc limit ?""")
                .params(complaint, below, most)
                .query((row, _) -> new TimelineEntry(
                        row.getLong(1),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(3, Long.class),
                        TimelineEntry.Type.valueOf(row.getString(4)),
                        json.readValue(row.getString(5), DATA)))
                .list();
    }

    /** The whole timeline with its seals, the first entry first. */
    List<TimelineSeals.Sealed> readSealed(long complaint) {
        return db.sql("""
                        select id, at, person_id, type, data, salt, digest, chain from timeline_entry
                        where complaint_id = ? order by id""")
                .param(complaint)
                .query((row, _) -> {
                    var at = Objects.requireNonNull(row.getObject(2, LocalDateTime.class));
                    var person = row.getObject(3, Long.class);
                    var entry = new TimelineEntry(
                            row.getLong(1),
                            at.toInstant(ZoneOffset.UTC),
                            person,
                            TimelineEntry.Type.valueOf(row.getString(4)),
                            json.readValue(row.getString(5), DATA));
                    return new TimelineSeals.Sealed(
                            entry,
                            new Chain.Entry(
                                    new Chain.Content(complaint, at, person, row.getString(4), row.getString(5)),
                                    new Chain.Seal(
                                            row.getString(6),
                                            String.valueOf(row.getString(7)),
                                            String.valueOf(row.getString(8)))));
                })
                .list();
    }
}
