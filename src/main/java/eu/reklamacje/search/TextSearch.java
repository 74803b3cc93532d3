package eu.reklamacje.search;

import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Visibility;
import eu.reklamacje.user.SignedIn;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds complaints by the words of their texts: descriptions, mails, letters, notes, contacts, decisions, names of files. Only of
 * those that the person may read, as the database says at that moment, is anything told.
 */
@Service
public class TextSearch {

    private static final Logger log = LoggerFactory.getLogger(TextSearch.class);
    /** So many more are looked at than are wanted, for those that were closed to the reader since they were indexed. */
    private static final int SPARE = 20;

    private final Indexing indexing;
    private final SignedIn signedIn;
    private final JdbcClient db;

    TextSearch(Indexing indexing, SignedIn signedIn, JdbcClient db) {
        this.indexing = indexing;
        this.signedIn = signedIn;
        this.db = db;
    }

    /**
     * A text in which something was found, the best of its complaint.
     *
     * @param who wrote it; null for customers and background work
     */
    public record Hit(
            long complaint,
            String number,
            String customer,
            TextKind kind,
            Instant at,
            @Nullable Long who,
            Passage passage) {}

    /**
     * @param count of complaints that have it
     * @param complete whether everything can be found already; at the first start texts are still being indexed
     */
    public record Found(List<Hit> hits, int count, boolean complete) {

        /** The text with its last word completed by words that begin so in the hits, the most frequent first. */
        public List<String> completions(String typed) {
            return Completion.of(typed, hits);
        }
    }

    /** The complaints in which all of it occurs, the best first. */
    public Found find(String typed, int most) {
        return find(typed, most, null);
    }

    /** @param among the ids of the complaints that count; null for all */
    public Found find(String typed, int most, @Nullable Collection<Long> among) {
        var wanted = Wanted.of(typed);
        var index = indexing.index();
        if (index == null || wanted.isEmpty()) return new Found(List.of(), 0, indexing.isComplete());
        var reader = Reader.of(signedIn.person());
        return asked(
                index,
                searcher -> {
                    var complaints = searcher.complaints(wanted, reader);
                    if (among != null) complaints.and(bits(among, complaints.length()));
                    var best = searcher.best(wanted, complaints, most + SPARE);
                    return new Found(hits(best, wanted, most), complaints.cardinality(), indexing.isComplete());
                },
                new Found(List.of(), 0, false));
    }

    /** The ids of complaints in which all of it occurs, the newest first. */
    public List<Long> complaints(String typed, int most) {
        var wanted = Wanted.of(typed);
        var index = indexing.index();
        if (index == null || wanted.isEmpty()) return List.of();
        var reader = Reader.of(signedIn.person());
        return asked(index, searcher -> newest(searcher.complaints(wanted, reader), most), List.of());
    }

    /** The ids of the mails in the Inbox in which all of it occurs, the newest first; whoever shows them asks for the rights. */
    public List<Long> mails(String typed, int most) {
        var wanted = Wanted.of(typed);
        var index = indexing.index();
        signedIn.person();
        if (index == null || wanted.isEmpty()) return List.of();
        return asked(index, searcher -> searcher.mails(wanted, most), List.of());
    }

    /** Where the disk fails, what stands in the database is found all the same: numbers, names, devices. */
    private static <T> T asked(TextIndex index, TextIndex.Work<T> work, T nothing) {
        try {
            return index.search(work);
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            log.error("The index of texts cannot be read", broken);
            return nothing;
        }
    }

    private static FixedBitSet bits(Collection<Long> ids, int length) {
        var bits = new FixedBitSet(length);
        for (long id : ids) if (id < length) bits.set((int) id);
        return bits;
    }

    private static List<Long> newest(FixedBitSet complaints, int most) {
        var ids = new ArrayList<Long>();
        var all = new BitSetIterator(complaints, 0);
        for (int id = all.nextDoc(); id != BitSetIterator.NO_MORE_DOCS; id = all.nextDoc()) ids.add((long) id);
        return ids.reversed().subList(0, Math.min(most, ids.size()));
    }

    private record Head(long id, String number, String name) {}

    private List<Hit> hits(List<TextSearcher.Best> best, Wanted wanted, int most) {
        if (best.isEmpty()) return List.of();
        var parameters = new ArrayList<Object>(
                best.stream().map(TextSearcher.Best::complaint).toList());
        Map<Long, Head> heads = new HashMap<>();
        db.sql("select c.id, c.number, u.name from complaint c join customer u on u.id = c.customer_id where c.id in ("
                        + Sql.marks(best.size()) + ") and " + Visibility.complaint(signedIn.person(), parameters))
                .params(parameters)
                .query(Head.class)
                .list()
                .forEach(head -> heads.put(head.id, head));
        var hits = new ArrayList<Hit>();
        for (var found : best) {
            var head = heads.get(found.complaint());
            if (head == null || hits.size() == most) continue;
            var text = found.text();
            hits.add(new Hit(
                    head.id,
                    head.number,
                    head.name,
                    text.kind(),
                    text.at(),
                    text.who(),
                    Passage.of(text.words(), wanted)));
        }
        return hits;
    }
}
