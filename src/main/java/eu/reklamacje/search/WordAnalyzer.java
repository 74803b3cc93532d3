package eu.reklamacje.search;

import eu.reklamacje.base.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link Words} as Lucene takes them: all forms of a word at its position. */
final class WordAnalyzer extends Analyzer {

    /** Lucene takes no longer terms; nobody looks for such a word. */
    private static final int LONGEST = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer());
    }

    private record Token(int position, String form) {}

    private static final class WordTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private Iterator<Token> tokens = List.<Token>of().iterator();
        private int position = -1;

        @Override
        public void reset() throws IOException {
            super.reset();
            tokens = Words.of(read(input)).stream()
                    .flatMap(word -> word.forms().stream().map(form -> new Token(word.position(), form)))
                    .filter(token -> token.form.length() <= LONGEST)
                    .distinct()
                    .sorted(Comparator.comparingInt(Token::position))
                    .iterator();
            position = -1;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!tokens.hasNext()) return false;
            var token = tokens.next();
            term.append(token.form);
            increment.setPositionIncrement(token.position - position);
            position = token.position;
            return true;
        }

        private static String read(Reader input) throws IOException {
            var text = new StringWriter();
            input.transferTo(text);
            return text.toString();
        }
    }
}
