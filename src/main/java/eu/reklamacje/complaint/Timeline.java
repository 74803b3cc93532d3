package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

/** The timeline's rows. They are only ever added; the database refuses anything else. */
@Component
class Timeline {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    Timeline(JdbcClient db, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.db = db;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    long add(long complaint, @Nullable Long person, TimelineEntry.Type type, Map<String, ?> data) {
        var keys = new GeneratedKeyHolder();
        template.update(
                connection -> {
                    var statement = connection.prepareStatement(
                            "insert into timeline_entry(complaint_id, at, person_id, type, data) values (?, ?, ?, ?, ?)",
                            Statement.RETURN_GENERATED_KEYS);
                    statement.setLong(1, complaint);
                    statement.setObject(2, Office.utc(clock.instant()));
                    statement.setObject(3, person);
                    statement.setString(4, type.name());
                    statement.setString(5, json.writeValueAsString(data));
                    return statement;
                },
                keys);
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** One entry for each of many complaints, in one batch. */
    void addAll(@Nullable Long person, TimelineEntry.Type type, Map<Long, Map<String, Object>> data) {
        var at = Office.utc(clock.instant());
        var rows = data.entrySet().stream()
                .map(entry -> new @Nullable Object[] {
                    entry.getKey(), at, person, type.name(), json.writeValueAsString(entry.getValue())
                })
                .toList();
        template.batchUpdate(
                "insert into timeline_entry(complaint_id, at, person_id, type, data) values (?, ?, ?, ?, ?)", rows);
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
}
