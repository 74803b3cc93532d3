package eu.reklamacje.search;

import eu.reklamacje.base.Words;
import java.util.ArrayList;
import java.util.List;

/** The piece of a text around the words that were looked for, with these marked. */
public record Passage(List<Piece> pieces) {

    /** As many letters as two lines have. */
    private static final int LENGTH = 180;
    /** As many of them before the first word. */
    private static final int BEFORE = 50;

    public record Piece(String text, boolean marked) {}

    /** Whether anything that was looked for stands in it; else it was found by the complaint's names. */
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    /** The piece that has most of what was asked for, whatever the text's length. */
    static Passage of(String text, Wanted wanted) {
        var marked = Words.of(text).stream()
                .filter(word -> wanted.parts().stream().anyMatch(part -> !part.without() && part.marks(word.forms())))
                .toList();
        int from = start(text, marked, wanted);
        int to = Math.min(text.length(), from + LENGTH);
        while (to < text.length() && to > from + LENGTH / 2 && Character.isLetterOrDigit(text.charAt(to))) to--;
        var pieces = new ArrayList<Piece>();
        int at = from;
        if (from > 0) pieces.add(new Piece("… ", false));
        for (var word : marked) {
            if (word.from() < at || word.to() > to) continue;
            if (word.from() > at) pieces.add(new Piece(line(text.substring(at, word.from())), false));
            pieces.add(new Piece(text.substring(word.from(), word.to()), true));
            at = word.to();
        }
        if (at < to) pieces.add(new Piece(line(text.substring(at, to)), false));
        if (to < text.length()) pieces.add(new Piece(" …", false));
        return new Passage(pieces);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static int start(String text, List<Words.Word> marked, Wanted wanted) {
        int best = 0;
        long most = 0;
        for (var first : marked) {
            long having = wanted.parts().stream()
                    .filter(part -> marked.stream()
                            .anyMatch(word -> word.from() >= first.from()
                                    && word.to() <= first.from() + LENGTH - BEFORE
                                    && part.marks(word.forms())))
                    .count();
            if (having <= most) continue;
            most = having;
            best = first.from();
        }
        int from = Math.max(0, best - BEFORE);
        while (from > 0 && from < best && Character.isLetterOrDigit(text.charAt(from - 1))) from++;
        return from;
    }
}
