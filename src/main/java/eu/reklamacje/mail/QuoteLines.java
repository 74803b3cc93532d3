package eu.reklamacje.mail;

import eu.reklamacje.message.Text;
import java.util.List;
import java.util.regex.Pattern;

/** The lines with which mail programs begin what they quote, in the customers' languages; each look costs at most one line. Pure. */
final class QuoteLines {

    private static final int LONGEST = 300;
    private static final int LONGEST_INTRODUCTION = 500;
    private static final int HEAD_LINES = 8;
    private static final int INTRODUCTION_LINES = 3;

    private static final Pattern FROM =
            label("from|von|od|de|da|van|från|fra|feladó|lähettäjä|expéditeur|mittente|afzender");
    private static final Pattern SENT = label(
            "sent|date|gesendet|datum|wysłano|wysłane|data|envoyé|date d'envoi|enviado(?: el| em)?|enviada(?: em)?|fecha|inviato|verzonden|odesláno|odoslané|dátum|skickat|sendt|dato|elküldve|küldve|lähetetty");
    private static final Pattern TO =
            label("to|an|do|à|a|para|aan|komu|pro|till|til|címzett|destinataire|destinatario|vastaanottaja");
    private static final Pattern SUBJECT =
            label("subject|betreff|temat|objet|asunto|assunto|oggetto|onderwerp|předmět|predmet|ämne|emne|tárgy|aihe");
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?iu)^[\\s>*]*[-_–—]{2,}\\s*(?:original message|original-nachricht|ursprüngliche nachricht|originalnachricht|oryginalna wiadomość|wiadomość oryginalna|"
                    + "message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|původní zpráva|původní e-mail|pôvodná správa|"
                    + "mensagem original|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|eredeti üzenet|oprindelig besked|antwort nachricht|on .{3,80} wrote\\s?-{2,}|.{3,60} wrote\\s?-{2,}|reply message|odpowiedź na wiadomość).*");
    private static final Pattern FORWARDED = Pattern.compile(
            "(?iu)^[\\s>*]*(?:[-_–—]{2,}\\s*(?:forwarded|weitergeleitete|przekazana|przesłana dalej|wiadomość przekazana|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd|přeposlaná|mensagem encaminhada|vidarebefordrat|továbbított).*"
                    + "|(?:begin forwarded message|anfang der weitergeleiteten|początek przekazanej|początek przesłanej|début du message|inicio del mensaje|inizio messaggio inoltrato).*)");
    private static final Pattern VERB = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})|(?<=[^\\x00-\\u024f]))(?:wrote|writes|schrieb|schreibt|a écrit|écrit|escribió|ha scritto|scrive|schreef|escreveu|napsal\\(?a?\\)?|napísal\\(?a?\\)?|napisał\\(?a?\\)?|pisze|skrev|írta|kirjoitti|geschreven|ha escrit|sent|написал|написала|написав|пишет|пише|写道|작성|メッセージ|viết)(?!\\p{L})");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^(?:\\p{L}{1,12}\\.?,?\\s)?(?:\\d{4}[-/.]\\s?\\d{1,2}[-/.]|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}\\.?\\s\\p{L}{3,12}\\.?\\s\\d{4})");
    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^(?:on|am|le|il|el|op|em|dne|dňa|dnia|w dniu|den|på|a\\(z\\)|den|från|(?:\\p{L}{2,12}\\.?,?\\s+)?\\d|\\p{L}{2,3}\\.,).*");
    private static final Pattern RULE = Pattern.compile("^[\\s>]*(?:_{3,}|-{3,}|={3,}|\\*{3,})\\s*$");
    private static final Pattern MOBILE = Pattern.compile(
            "(?iu)^[\\s>]*(?:sent (?:wirelessly )?from (?:my|mail for|mailbox|outlook|yahoo|samsung|the all-new)\\b.*|sendt fra min .*|diese nachricht wurde von mein.*|envoyé (?:sans fil|à partir de) .{1,60}|get outlook for .*|von meinem .{1,40} gesendet.*|gesendet (?:von|mit) .{1,60}|wysłan[eoy] (?:z|przy użyciu|za pomocą) .{1,60}|envoyé (?:de|depuis) mon .*"
                    + "|enviado desde (?:mi|el) .*|inviato da .{1,60}|verzonden (?:vanaf|met|vanuit) .{1,60}|odesláno z .{1,60}|odoslané z .{1,60}|enviado do meu .*|skickat från (?:min|mail) .*|(?:elküldve|küldve) .{1,60}(?:ról|ről|ból|ből).*|pobierz (?:aplikację )?outlook .*)$");

    private QuoteLines() {}

    private static Pattern label(String names) {
        return Pattern.compile("(?iu)^[\\s>*|]*+(?:" + names + ")\\s{0,3}\\*?\\s?:.*");
    }

    static boolean isQuoted(String line) {
        int at = 0;
        while (at < line.length() && at < 3 && line.charAt(at) == ' ') at++;
        return at < line.length() && (line.charAt(at) == '>' || line.startsWith("|>", at));
    }

    static boolean isSeparator(String line) {
        return SEPARATOR.matcher(cut(line)).matches();
    }

    static boolean isForwarding(String line) {
        return FORWARDED.matcher(cut(line)).matches();
    }

    static boolean isRule(String line) {
        return RULE.matcher(cut(line)).matches();
    }

    static boolean isSignature(String line) {
        return line.equals("-- ") || line.strip().equals("--") || line.strip().equals("—");
    }

    static boolean isMobileSignature(String line) {
        return MOBILE.matcher(cut(line)).matches();
    }

    /** Outlook's head of lines: who, and at least two of when, to whom and what about, with no empty line between. */
    static boolean isHead(List<String> lines, int at) {
        if (!FROM.matcher(cut(lines.get(at))).matches()) return false;
        boolean sent = false;
        boolean to = false;
        boolean subject = false;
        for (int line = at + 1; line < lines.size() && line < at + HEAD_LINES; line++) {
            var text = cut(lines.get(line));
            if (text.isBlank()) {
                // Some programs put an empty line between all of them.
                if (line + 1 < lines.size() && line % 2 == (at + 1) % 2) continue;
                break;
            }
            sent |= SENT.matcher(text).matches();
            to |= TO.matcher(text).matches();
            subject |= SUBJECT.matcher(text).matches();
        }
        return (sent ? 1 : 0) + (to ? 1 : 0) + (subject ? 1 : 0) >= 2;
    }

    /**
     * How many lines the introduction of a quotation has that begins here, as "On Monday Jan wrote:"; 0 where none begins. Gmail
     * breaks it in the middle.
     */
    static int introduction(List<String> lines, int at) {
        if (lines.get(at).isBlank() || isQuoted(lines.get(at))) return 0;
        var joined = new StringBuilder();
        for (int line = at; line < lines.size() && line < at + INTRODUCTION_LINES; line++) {
            if (lines.get(line).isBlank() || isQuoted(lines.get(line))) return 0;
            joined.append(line == at ? "" : " ").append(cut(lines.get(line).strip()));
            if (joined.length() > LONGEST_INTRODUCTION) return 0;
            if (isIntroduction(joined.toString(), isQuoteNext(lines, line + 1)))
                // What stands above may be the last line of what was written now.
                return line > at && !isDated(lines.get(at)) && introduction(lines, at + 1) > 0 ? 0 : line - at + 1;
        }
        return 0;
    }

    private static boolean isDated(String line) {
        return line.chars().anyMatch(Character::isDigit)
                && OPENING.matcher(cut(line.strip())).matches();
    }

    private static boolean isIntroduction(String text, boolean quoteFollows) {
        boolean ends = text.endsWith(":") || text.endsWith(":*") || text.endsWith("：");
        boolean dated = text.chars().anyMatch(Character::isDigit);
        boolean addressed = text.indexOf('@') > 0;
        // Some programs leave the verb out: the date, the name and the address, and a colon.
        if (ends && addressed && DATE.matcher(text).lookingAt()) return true;
        if (!ends && !quoteFollows && !(dated && addressed)
                || !VERB.matcher(text).find()) return false;
        if (quoteFollows) return dated || addressed || ends;
        return addressed
                ? ends || OPENING.matcher(text).matches()
                : dated && OPENING.matcher(text).matches();
    }

    static boolean isQuoteNext(List<String> lines, int at) {
        int next = at;
        while (next < lines.size() && lines.get(next).isBlank() && next < at + 3) next++;
        return next < lines.size() && isQuoted(lines.get(next));
    }

    private static String cut(String line) {
        return Text.cut(line, LONGEST);
    }
}
