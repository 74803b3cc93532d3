package eu.reklamacje.timeline;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.seal.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The timeline's rows, each sealed behind the one before. They are only ever added; the database refuses anything else. Whoever adds
 * one holds the complaint, so that a chain never forks.
 */
@Component
public class Timeline {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final String INSERT =
            "insert into timeline_entry(complaint_id, at, person_id, type, data, salt, digest, chain) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select id, at, person_id, type, data from timeline_entry where complaint_id = ?";

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final TimelineHeads heads;
    private final EntryWordings types;
    private final Clock clock;

    Timeline(
            JdbcClient db,
            JdbcTemplate template,
            JsonMapper json,
            TimelineHeads heads,
            EntryWordings types,
            Clock clock) {
        this.db = db;
        this.template = template;
        this.json = json;
        this.heads = heads;
        this.types = types;
        this.clock = clock;
    }

    /** The first entry of a complaint that is made in this transaction. */
    public long begin(long complaint, @Nullable Long person, EntryType type, Map<String, ?> data) {
        return add(complaint, TimelineHeads.NEW, person, type, data);
    }

    /** @return the entry's id */
    public long add(long complaint, @Nullable Long person, EntryType type, Map<String, ?> data) {
        return add(complaint, heads.of(complaint), person, type, data);
    }

    private long add(
            long complaint, TimelineHeads.Held held, @Nullable Long person, EntryType type, Map<String, ?> data) {
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
    public void addAll(@Nullable Long person, EntryType type, Map<Long, Map<String, Object>> data) {
        var at = now();
        var held = heads.of(data.keySet());
        var next = new HashMap<Long, TimelineHeads.Held>();
        var rows = new ArrayList<@Nullable Object[]>();
        data.forEach((complaint, values) -> {
            var content = content(complaint, at, person, type, values);
            var before = Objects.requireNonNull(held.get(complaint));
            var seal = Chain.seal(before.head().link(), content);
            next.put(complaint, before.then(seal));
            rows.add(row(content, seal));
        });
        Sql.batches(rows).forEach(batch -> template.batchUpdate(INSERT, batch));
        heads.store(next);
    }

    /** The database keeps microseconds, and what is sealed is what it keeps. */
    private LocalDateTime now() {
        return Office.utc(clock.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    private Chain.Sealed content(
            long complaint, LocalDateTime at, @Nullable Long person, EntryType type, Map<String, ?> data) {
        return new Chain.Sealed(complaint, at, person, type.name(), json.writeValueAsString(data));
    }

    private static @Nullable Object[] row(Chain.Sealed content, Chain.Seal seal) {
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
    public List<TimelineEntry> read(long complaint, long below, int most) {
        return db.sql(SELECT + " and id < ? order by id desc limit ?")
                .params(complaint, below, most)
                .query(this::entry)
                .list();
    }

    /** All entries of some types, the first one first. */
    public List<TimelineEntry> of(long complaint, Set<? extends EntryType> wanted) {
        return db.sql(SELECT + " and type in (" + Sql.marks(wanted.size()) + ") order by id")
                .params(Stream.concat(Stream.of(complaint), wanted.stream().map(EntryType::name))
                        .toList())
                .query(this::entry)
                .list();
    }

    /** What became something else in complaints after an instant, by complaint and the first one first; for whoever may read them. */
    public Map<Long, List<TimelineEntry>> changesAfter(Collection<Long> complaints, Instant after) {
        var found = new HashMap<Long, List<TimelineEntry>>();
        if (complaints.isEmpty()) return found;
        db.sql("""
                        select complaint_id, id, at, person_id, type, data from timeline_entry
                        where complaint_id in (:complaints) and at > :after order by id""")
                .param("complaints", complaints)
                .param("after", Office.utc(after))
                .query(row -> {
                    var entry = entry(row, 0);
                    if (entry.type().sort() == EntryType.Sort.CHANGE)
                        found.computeIfAbsent(row.getLong("complaint_id"), _ -> new ArrayList<>())
                                .add(entry);
                });
        return found;
    }

    /** Who got a hand in the case by an entry before the given one (P13). */
    public Set<Long> involved(long complaint, long before) {
        return Set.copyOf(db.sql("""
                        select distinct person_id from timeline_entry
                        where complaint_id = :complaint and id < :before and person_id is not null and type in (:types)""")
                .param("complaint", complaint)
                .param("before", before)
                .param("types", types.involving())
                .query(Long.class)
                .list());
    }

    private TimelineEntry entry(ResultSet row, int index) throws SQLException {
        return new TimelineEntry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("person_id", Long.class),
                types.type(row.getString("type")),
                json.readValue(row.getString("data"), DATA));
    }

    /** The whole timeline with its seals, the first entry first. */
    List<TimelineSeals.Sealed> readSealed(long complaint) {
        return db.sql("""
                        select id, at, person_id, type, data, salt, digest, chain from timeline_entry
                        where complaint_id = ? order by id""")
                .param(complaint)
                .query((row, index) -> {
                    var content = new Chain.Sealed(
                            complaint,
                            Objects.requireNonNull(row.getObject("at", LocalDateTime.class)),
                            row.getObject("person_id", Long.class),
                            row.getString("type"),
                            row.getString("data"));
                    var seal = new Chain.Seal(
                            row.getString("salt"),
                            String.valueOf(row.getString("digest")),
                            String.valueOf(row.getString("chain")));
                    return new TimelineSeals.Sealed(entry(row, index), new Chain.SealedEntry(content, seal));
                })
                .list();
    }
}
