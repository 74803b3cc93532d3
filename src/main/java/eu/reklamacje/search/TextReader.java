package eu.reklamacje.search;

import eu.reklamacje.base.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the texts of complaints: a few statements for many of them. */
@Component
class TextReader {

    /** What of an entry of the timeline is text, by its names there. */
    private static final List<String> TEXTS = List.of("subject", "text", "reason", "note");
    /** Of these the complaint has what holds now. */
    private static final Set<String> LEFT_OUT =
            Set.of("RECORDED", "FACTS_CHANGED", "CUSTOMER_CHANGED", "DEVICE_CHANGED", "RECEIPT_CORRECTED");

    private static final String IN_THE_INBOX = "place in ('WAITING', 'FILED')";

    private static final String STAMP =
            "coalesce((select max(t.id) from timeline_entry t where t.complaint_id = c.id), 0) + c.version + u.version";

    private final JdbcClient db;
    private final JsonMapper json;

    TextReader(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Which database it is: an index of another one is of no use. */
    String database() {
        return db.sql("select concat(min(dateexecuted), ' ', (select coalesce(min(recorded_at), '') from complaint))"
                        + " from DATABASECHANGELOG")
                .query(String.class)
                .single();
    }

    long highest() {
        return db.sql("select coalesce(max(id), 0) from complaint")
                .query(Long.class)
                .single();
    }

    /** The stamps of all complaints with ids from that one to before the other. */
    Map<Long, Long> stamps(long from, long before) {
        var stamps = new HashMap<Long, Long>();
        db.sql("select c.id, " + STAMP + " as stamp from complaint c join customer u on u.id = c.customer_id"
                        + " where c.id >= ? and c.id < ?")
                .params(from, before)
                .query(row -> {
                    stamps.put(row.getLong("id"), row.getLong("stamp"));
                });
        return stamps;
    }

    long highestMail() {
        return db.sql("select coalesce(max(id), 0) from mail").query(Long.class).single();
    }

    /** The stamps of all mails in the Inbox with ids from that one to before the other. */
    Map<Long, Long> mailStamps(long from, long before) {
        var stamps = new HashMap<Long, Long>();
        db.sql("select id, version from mail where id >= ? and id < ? and " + IN_THE_INBOX)
                .params(from, before)
                .query(row -> {
                    stamps.put(-row.getLong("id"), row.getLong("version"));
                });
        return stamps;
    }

    /** Of those ids that are complaints or, below zero, mails in the Inbox. */
    List<ComplaintTexts> read(Collection<Long> ids) {
        var both = new ArrayList<>(complaints(ids.stream().filter(id -> id > 0).toList()));
        both.addAll(mails(ids.stream().filter(id -> id < 0).map(id -> -id).toList()));
        return both;
    }

    private List<ComplaintTexts> mails(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(
                        "select id, version, team_id, received_at, sender, sender_name, subject, text from mail where id in "
                                + marks(ids) + " and " + IN_THE_INBOX)
                .params(List.copyOf(ids))
                .query((row, _) -> new ComplaintTexts(
                        -row.getLong("id"),
                        false,
                        null,
                        row.getLong("team_id"),
                        join(row, " ", "sender_name", "sender"),
                        row.getLong("version"),
                        List.of(new ComplaintTexts.Text(
                                TextKind.MAIL, instant(row, "received_at"), null, join(row, "\n", "subject", "text")))))
                .list();
    }

    private List<ComplaintTexts> complaints(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var texts = new HashMap<Long, List<ComplaintTexts.Text>>();
        var heads = heads(ids, texts);
        entries(ids, texts);
        decisions(ids, texts);
        files(ids, texts);
        return heads.stream()
                .map(head -> new ComplaintTexts(
                        head.id(),
                        head.restricted(),
                        head.handler(),
                        head.team(),
                        head.names(),
                        head.stamp(),
                        Objects.requireNonNull(texts.get(head.id()))))
                .toList();
    }

    /** By the index even where hardly anybody was merged, and its statistics say that it tells nothing apart. */
    private List<ComplaintTexts> heads(Collection<Long> ids, Map<Long, List<ComplaintTexts.Text>> texts) {
        return db.sql(
                        "select c.id, c.restricted, c.handler_id, c.team_id, c.number, c.description, c.idea, c.ticket, c.model,"
                                + " c.serial, c.received_at, u.name, u.email, u.phone, (select group_concat(concat_ws(' ', k.name, k.email, k.phone) separator ' ')"
                                + " from customer k force index (customer_merged) where k.merged_into = u.id) as aliases, "
                                + STAMP
                                + " as stamp from complaint c join customer u on u.id = c.customer_id where c.id in "
                                + marks(ids))
                .params(List.copyOf(ids))
                .query((row, _) -> {
                    var told = join(row, " \n", "description", "idea");
                    add(
                            texts,
                            row.getLong("id"),
                            new ComplaintTexts.Text(TextKind.FACTS, instant(row, "received_at"), null, told));
                    return new ComplaintTexts(
                            row.getLong("id"),
                            row.getBoolean("restricted"),
                            row.getObject("handler_id", Long.class),
                            row.getLong("team_id"),
                            row.getString("number").replaceFirst("R-\\d+-0*", "") + " "
                                    + join(
                                            row, " ", "number", "name", "email", "phone", "aliases", "model", "serial",
                                            "ticket"),
                            row.getLong("stamp"),
                            List.of());
                })
                .list();
    }

    private void entries(Collection<Long> ids, Map<Long, List<ComplaintTexts.Text>> texts) {
        var kept = new LinkedHashMap<Long, Found>();
        var corrected = new HashSet<Long>();
        db.sql("select id, complaint_id, at, person_id, type, data from timeline_entry where complaint_id in "
                        + marks(ids) + " and type not in (" + Sql.marks(LEFT_OUT.size()) + ") order by id")
                .params(Stream.concat(ids.stream(), LEFT_OUT.stream().sorted()).toList())
                .query(row -> {
                    var data = json.readTree(row.getString("data"));
                    var words = TEXTS.stream()
                            .map(name -> data.path(name).asString(""))
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining("\n"));
                    // Of a note that was written anew only what it says now is found.
                    if (data.has("corrects")) superseded(data, kept, corrected);
                    if (words.isEmpty()) return;
                    kept.put(
                            row.getLong("id"),
                            new Found(
                                    row.getLong("complaint_id"),
                                    data.path("corrects").asLong(0),
                                    new ComplaintTexts.Text(
                                            TextKind.of(row.getString("type")),
                                            instant(row, "at"),
                                            row.getObject("person_id", Long.class),
                                            words)));
                });
        kept.keySet().removeAll(corrected);
        kept.values().forEach(found -> add(texts, found.complaint(), found.text()));
    }

    private record Found(long complaint, long corrects, ComplaintTexts.Text text) {}

    private static void superseded(JsonNode data, Map<Long, Found> kept, Set<Long> corrected) {
        long first = data.path("corrects").asLong(0);
        corrected.add(first);
        kept.forEach((id, found) -> {
            if (found.corrects() == first) corrected.add(id);
        });
    }

    /** A draft is its writer's alone. */
    private void decisions(Collection<Long> ids, Map<Long, List<ComplaintTexts.Text>> texts) {
        db.sql(
                        "select complaint_id, written_at, written_by, facts, findings, reasons, remedy_text, next_steps from decision"
                                + " where complaint_id in " + marks(ids) + " and state <> 'DRAFT' order by id")
                .params(List.copyOf(ids))
                .query(row -> {
                    var words = join(row, "\n", "facts", "findings", "reasons", "remedy_text", "next_steps");
                    add(
                            texts,
                            row.getLong("complaint_id"),
                            new ComplaintTexts.Text(
                                    TextKind.DECISION,
                                    instant(row, "written_at"),
                                    row.getObject("written_by", Long.class),
                                    words));
                });
    }

    private void files(Collection<Long> ids, Map<Long, List<ComplaintTexts.Text>> texts) {
        db.sql("select complaint_id, name, added_at, added_by from attachment where complaint_id in " + marks(ids)
                        + " order by id")
                .params(List.copyOf(ids))
                .query(row -> {
                    add(
                            texts,
                            row.getLong("complaint_id"),
                            new ComplaintTexts.Text(
                                    TextKind.FILE,
                                    instant(row, "added_at"),
                                    row.getObject("added_by", Long.class),
                                    row.getString("name")));
                });
    }

    private static void add(Map<Long, List<ComplaintTexts.Text>> texts, long complaint, ComplaintTexts.Text text) {
        texts.computeIfAbsent(complaint, _ -> new ArrayList<>()).add(text);
    }

    private static String marks(Collection<Long> ids) {
        return "(" + Sql.marks(ids.size()) + ")";
    }

    private static String join(ResultSet row, String between, String... columns) throws SQLException {
        var parts = new ArrayList<String>();
        for (var column : columns) {
            @Nullable String part = row.getString(column);
            if (part != null && !part.isBlank()) parts.add(part);
        }
        return String.join(between, parts);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
