package eu.reklamacje.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The texts of all complaints, and of the mails in the Inbox, as Lucene keeps them, in a folder of this server; one document for each text. */
final class TextIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TextIndex.class);
    /** Grows with the way in which texts are indexed: an index that was made in another is made anew. */
    private static final int FORM = 2;
    /** As many servers of one machine as can share a folder. */
    private static final int MOST = 9;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    private TextIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        searchers = new SearcherManager(writer, null);
    }

    /** Opens that of the database, or a new one. Another server on this machine has one of its own beside it. */
    static TextIndex open(Path folder, String database) {
        for (int number = 1; number <= MOST; number++) {
            try {
                return openOne(folder.resolve(String.valueOf(number)), database);
            } catch (LockObtainFailedException taken) {
                // The next one.
            } catch (IOException | IllegalArgumentException broken) {
                return anew(folder.resolve(String.valueOf(number)), database, broken);
            }
        }
        throw new IllegalStateException(MOST + " servers use the index of texts in " + folder);
    }

    /** Of what cannot be read nothing is lost: all of it stands in the database. */
    private static TextIndex anew(Path folder, String database, Exception broken) {
        log.warn("The index of texts in {} is made anew", folder, broken);
        try {
            FileSystemUtils.deleteRecursively(folder);
            return openOne(folder, database);
        } catch (IOException unusable) {
            throw new IllegalStateException("The index of texts in " + folder + " cannot be opened", unusable);
        }
    }

    private static TextIndex openOne(Path folder, String database) throws IOException {
        var config = new IndexWriterConfig(new WordAnalyzer());
        var writer = new IndexWriter(FSDirectory.open(folder), config);
        var known = writer.getLiveCommitData();
        var about = Map.of("database", database, "form", String.valueOf(FORM));
        boolean mine = known != null && about.equals(map(known));
        if (!mine) writer.deleteAll();
        writer.setLiveCommitData(about.entrySet());
        writer.commit();
        return new TextIndex(writer);
    }

    private static Map<String, String> map(Iterable<Map.Entry<String, String>> entries) {
        var map = new HashMap<String, String>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    /** Puts them in place of what is known of those complaints; what is not among them any more is forgotten. */
    void put(Collection<Long> ids, Collection<ComplaintTexts> texts) {
        try {
            for (var id : ids) writer.deleteDocuments(key(id));
            for (var complaint : texts) writer.addDocuments(documents(complaint));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Forgets everything. */
    void clear() {
        try {
            writer.deleteAll();
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was put is found from now on. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was put is there after the next start, too. */
    void commit() {
        try {
            writer.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What to do with the index as it is now. */
    interface Work<T> {
        T with(TextSearcher searcher) throws IOException;
    }

    <T> T search(Work<T> work) {
        try {
            var searcher = searchers.acquire();
            try {
                return work.with(new TextSearcher(searcher));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Term key(long complaint) {
        return new Term("key", String.valueOf(complaint));
    }

    private static List<Document> documents(ComplaintTexts complaint) {
        var documents = new ArrayList<Document>();
        for (var text : complaint.texts()) {
            boolean first = documents.isEmpty();
            var document = new Document();
            document.add(new StringField("key", String.valueOf(complaint.id()), Field.Store.NO));
            document.add(new LongField("complaint", complaint.id(), Field.Store.YES));
            document.add(new StringField("restricted", String.valueOf(complaint.restricted()), Field.Store.NO));
            document.add(new StringField("team", String.valueOf(complaint.team()), Field.Store.NO));
            document.add(new StringField("handler", String.valueOf(complaint.handler()), Field.Store.NO));
            document.add(new TextField("names", complaint.names(), Field.Store.NO));
            // A file's name is short, and would be the best of everything.
            document.add(new TextField(text.kind() == TextKind.FILE ? "file" : "text", text.words(), Field.Store.NO));
            document.add(new StoredField("words", text.words()));
            document.add(new StoredField("kind", text.kind().name()));
            document.add(new LongField("at", text.at().toEpochMilli(), Field.Store.YES));
            if (text.who() != null) document.add(new StoredField("who", text.who()));
            if (first) document.add(new NumericDocValuesField("stamp", complaint.stamp()));
            documents.add(document);
        }
        return documents;
    }

    static ComplaintTexts.Text text(Document document) {
        var who = document.getField("who");
        return new ComplaintTexts.Text(
                TextKind.valueOf(document.get("kind")),
                Instant.ofEpochMilli(document.getField("at").numericValue().longValue()),
                who == null ? null : who.numericValue().longValue(),
                document.get("words"));
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
