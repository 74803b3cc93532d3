package eu.reklamacje.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts what a person wrote now from the earlier mails and the signature that their program put around it. Nothing is lost: what
 * is folded away is given beside it. Line by line, so that the time grows with the length only. Pure.
 */
final class Quotes {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_SIGNATURE = 15;

    private Quotes() {}

    /**
     * @param fresh what was written now; the whole text where nothing else can be told
     * @param signature what stands below the line of a signature, of whoever wrote now
     * @param quoted earlier mails, of whoever wrote them
     */
    record Parted(String fresh, String signature, String quoted) {

        /** What is folded away, in one piece. */
        String folded() {
            return (signature + "\n\n" + quoted).strip();
        }
    }

    static Parted part(String text) {
        var lines = text.lines().limit(MOST_LINES).toList();
        var fresh = new ArrayList<String>();
        var quoted = new ArrayList<String>();
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at);
            if (QuoteLines.isForwarding(line)) {
                // What somebody passes on is what they want to be read.
                fresh.addAll(lines.subList(at, lines.size()));
                break;
            }
            if (QuoteLines.isSeparator(line) || QuoteLines.isHead(lines, at)) {
                takeRules(fresh, quoted);
                quoted.addAll(lines.subList(at, lines.size()));
                break;
            }
            int introduction = QuoteLines.introduction(lines, at);
            if (introduction > 0) {
                boolean marked = QuoteLines.isQuoteNext(lines, at + introduction);
                int end = marked ? at + introduction : lines.size();
                quoted.addAll(lines.subList(at, end));
                at = end;
            } else {
                (QuoteLines.isQuoted(line) ? quoted : fresh).add(line);
                at++;
            }
        }
        return fresh.stream().allMatch(String::isBlank)
                ? new Parted(text.strip(), "", "")
                : signed(fresh, String.join("\n", quoted).strip());
    }

    /** A line that Outlook draws above its head of lines goes with it. */
    private static void takeRules(List<String> fresh, List<String> quoted) {
        int from = fresh.size();
        while (from > 0 && (fresh.get(from - 1).isBlank() || QuoteLines.isRule(fresh.get(from - 1)))) from--;
        var rules = fresh.subList(from, fresh.size());
        quoted.addAll(rules);
        rules.clear();
    }

    private static Parted signed(List<String> lines, String quoted) {
        var fresh = new ArrayList<String>();
        var signature = new ArrayList<String>();
        int at = 0;
        while (at < lines.size()) {
            int end = signatureEnd(lines, at);
            if (end > at && fresh.stream().anyMatch(line -> !line.isBlank())) {
                signature.addAll(lines.subList(at, end));
                at = end;
            } else {
                fresh.add(lines.get(at++));
            }
        }
        return new Parted(joined(fresh), joined(signature), quoted);
    }

    /** Where the signature ends that begins here; the same place where none does. A long one is none. */
    private static int signatureEnd(List<String> lines, int at) {
        if (QuoteLines.isMobileSignature(lines.get(at))) return at + 1;
        if (!QuoteLines.isSignature(lines.get(at))) return at;
        int end = at + 1;
        int empty = 0;
        while (end < lines.size() && empty < 2) {
            empty = lines.get(end).isBlank() ? empty + 1 : 0;
            end++;
        }
        return end - at <= LONGEST_SIGNATURE ? end : at;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }
}
