package eu.reklamacje.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Looks for words in the index as it was at one moment. What is asked for has to occur somewhere in a complaint, not in one text. */
final class TextSearcher {

    /** Where words are looked for, and how much each counts. */
    private static final Map<String, Float> FIELDS = Map.of("text", 1f, "names", .5f, "file", .1f);

    private final IndexSearcher index;

    TextSearcher(IndexSearcher index) {
        this.index = index;
    }

    /** @param text the best of the complaint */
    record Best(long complaint, float score, ComplaintTexts.Text text) {}

    private record Scored(long complaint, float score, int document) {}

    /** The complaints that have all of it, for whoever may read them; each bit is an id. */
    FixedBitSet complaints(Wanted wanted, Reader reader) throws IOException {
        var found = every();
        found.set(0, found.length());
        for (var part : wanted.parts()) {
            var having = complaints(readable(query(part), reader));
            if (part.without()) found.andNot(having);
            else found.and(having);
        }
        return found;
    }

    /** The ids of the mails in the Inbox that have all of it, the newest first. */
    List<Long> mails(Wanted wanted, int most) throws IOException {
        var all = new BooleanQuery.Builder();
        wanted.parts().forEach(part -> all.add(query(part), part.without() ? Occur.MUST_NOT : Occur.MUST));
        all.add(LongPoint.newRangeQuery("complaint", Long.MIN_VALUE, -1), Occur.FILTER);
        var newest = new Sort(new SortedNumericSortField("complaint", SortField.Type.LONG));
        var found = new ArrayList<Long>();
        for (var hit : index.search(all.build(), most, newest).scoreDocs) found.add(-(Long) ((FieldDoc) hit).fields[0]);
        return found;
    }

    /** The best text of each of those complaints, the best first; the newer one among equals. */
    List<Best> best(Wanted wanted, FixedBitSet complaints, int most) throws IOException {
        var any = new BooleanQuery.Builder();
        wanted.parts().stream().filter(part -> !part.without()).forEach(part -> any.add(query(part), Occur.SHOULD));
        var best = new BestOfEach(complaints);
        index.search(any.build(), once(best));
        var documents = index.storedFields();
        var found = new ArrayList<Best>();
        for (var scored : best.first(most))
            found.add(new Best(
                    scored.complaint(), scored.score(), TextIndex.text(documents.document(scored.document()))));
        return found;
    }

    /** By which stamp the complaints with those ids are known. */
    Map<Long, Long> stamps(long from, long before) throws IOException {
        var stamps = new HashMap<Long, Long>();
        index.search(LongPoint.newRangeQuery("complaint", from, before - 1), once(new SimpleCollector() {
            private NumericDocValues complaint = DocValues.emptyNumeric();
            private NumericDocValues stamp = DocValues.emptyNumeric();

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                complaint = complaintOf(context);
                stamp = DocValues.getNumeric(context.reader(), "stamp");
            }

            @Override
            public void collect(int document) throws IOException {
                if (stamp.advanceExact(document) && complaint.advanceExact(document))
                    stamps.put(complaint.longValue(), stamp.longValue());
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }));
        return stamps;
    }

    private FixedBitSet every() throws IOException {
        var highest = PointValues.getMaxPackedValue(index.getIndexReader(), "complaint");
        return new FixedBitSet(highest == null ? 1 : Math.toIntExact(LongPoint.decodeDimension(highest, 0)) + 1);
    }

    private FixedBitSet complaints(Query query) throws IOException {
        var found = every();
        index.search(query, once(new SimpleCollector() {
            private NumericDocValues complaint = DocValues.emptyNumeric();

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                complaint = complaintOf(context);
            }

            @Override
            public void collect(int document) throws IOException {
                if (complaint.advanceExact(document) && complaint.longValue() > 0)
                    found.set((int) complaint.longValue());
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }));
        return found;
    }

    private static NumericDocValues complaintOf(LeafReaderContext context) throws IOException {
        return DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), "complaint"));
    }

    private static <C extends Collector> CollectorManager<C, C> once(C collector) {
        return new CollectorManager<>() {
            @Override
            public C newCollector() {
                return collector;
            }

            @Override
            public C reduce(Collection<C> collectors) {
                return collector;
            }
        };
    }

    private static Query readable(Query query, Reader reader) {
        var both = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (reader.all()) return both.build();
        var rights = new BooleanQuery.Builder()
                .add(term("restricted", "false"), Occur.SHOULD)
                .add(term("handler", String.valueOf(reader.person())), Occur.SHOULD);
        reader.teams().forEach(team -> rights.add(term("team", String.valueOf(team)), Occur.SHOULD));
        return both.add(rights.build(), Occur.FILTER).build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** Whole words before beginnings, as typed before other spellings, in the text before in the names. */
    private static Query query(Wanted.Part part) {
        var any = new BooleanQuery.Builder();
        for (var searched : FIELDS.entrySet()) {
            var field = searched.getKey();
            float weight = searched.getValue();
            if (part.words().size() == 1) word(any, field, weight, part.words().getFirst(), part.exact());
            else any.add(new BoostQuery(phrase(field, part.words()), 3 * weight), Occur.SHOULD);
            word(any, field, weight, part.joined(), part.exact());
        }
        return any.build();
    }

    private static void word(BooleanQuery.Builder any, String field, float weight, Set<String> forms, boolean exact) {
        boolean first = true;
        for (var form : forms) {
            any.add(new BoostQuery(term(field, form), (first ? 3 : 1.5f) * weight), Occur.SHOULD);
            if (!exact && Wanted.isBeginning(form))
                any.add(new BoostQuery(new PrefixQuery(new Term(field, form)), .5f * weight), Occur.SHOULD);
            first = false;
        }
    }

    private static Query phrase(String field, List<Set<String>> words) {
        var phrase = new MultiPhraseQuery.Builder();
        for (var forms : words)
            phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        return phrase.build();
    }

    /** Keeps the best document of each of the complaints. */
    private static final class BestOfEach extends SimpleCollector {

        private final FixedBitSet complaints;
        private final Map<Long, Scored> best = new HashMap<>();
        private NumericDocValues complaint = DocValues.emptyNumeric();
        private @Nullable Scorable scorer;
        private int base;

        BestOfEach(FixedBitSet complaints) {
            this.complaints = complaints;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            complaint = complaintOf(context);
            base = context.docBase;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            if (scorer == null || !complaint.advanceExact(document)) return;
            long id = complaint.longValue();
            if (id < 0 || !complaints.get((int) id)) return;
            float score = scorer.score();
            var known = best.get(id);
            if (known == null || known.score() <= score) best.put(id, new Scored(id, score, base + document));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        List<Scored> first(int most) {
            return best.values().stream()
                    .sorted(Comparator.comparingDouble(Scored::score)
                            .thenComparingLong(Scored::complaint)
                            .reversed())
                    .limit(most)
                    .toList();
        }
    }
}
