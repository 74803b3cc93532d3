package eu.reklamacje.mail;

import eu.reklamacje.message.Message;
import eu.reklamacje.message.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who or what wrote a mail, by its marks: programs say it in headers, and old ones only in their subject. */
enum MailKind {
    PERSON,
    /** A list or bulk mail, which a person may have written. */
    LIST,
    /** A program on its own account, perhaps for a person. */
    AUTOMATIC,
    /** A program in answer to us: somebody is away. */
    ABSENCE,
    /** It reads as if somebody were away, and no program says so. */
    LIKELY_ABSENCE,
    READ_RECEIPT,
    REACTION,
    CALENDAR_ANSWER,
    /** Marked by the gateway, or reported as abuse. */
    SPAM;

    private static final int LONGEST_ABSENCE = 400;
    private static final List<String> AWAY_SUBJECTS = List.of(
            "automatyczna odpowied",
            "autoodpowied",
            "odpowiedź automatyczna",
            "nieobecn",
            "poza biurem",
            "automatic reply",
            "auto-reply",
            "autoreply",
            "auto reply",
            "auto:",
            "autosvar",
            "out of office",
            "out-of-office",
            "out of the office",
            "automatische antwort",
            "abwesenheit",
            "abwesend:",
            "réponse automatique",
            "absence du bureau",
            "message d'absence",
            "respuesta automática",
            "fuera de la oficina",
            "risposta automatica",
            "fuori sede",
            "fuori ufficio",
            "automatisch antwoord",
            "afwezig",
            "automatická odpov",
            "mimo kancelář",
            "resposta automática",
            "ausência",
            "automatiskt svar",
            "frånvaro",
            "automatikus válasz",
            "házon kívül");
    private static final List<String> AWAY_WORDS = List.of(
            "na urlopie",
            "jestem nieobecn",
            "poza biurem",
            "out of the office",
            "out of office",
            "on annual leave",
            "on vacation",
            "on holiday until",
            "im urlaub",
            "nicht im büro",
            "bin abwesend",
            "nicht im haus",
            "en congé",
            "absent du bureau",
            "en vacances jusqu",
            "de vacaciones",
            "fuera de la oficina",
            "in ferie",
            "fuori ufficio",
            "met vakantie",
            "op vakantie",
            "afwezig",
            "na dovolené",
            "mimo kancelář",
            "de férias",
            "på semester",
            "szabadságon");
    private static final List<String> ROBOTS = List.of(
            "mailer-daemon", "postmaster", "no-reply", "noreply", "do-not-reply", "donotreply", "no_reply", "bounce");

    /**
     * @param fresh what was written now
     * @param own our own addresses: a list of ours is only a way to us
     */
    static MailKind of(Message mail, String fresh, Set<String> own) {
        if (isSpam(mail)) return SPAM;
        if (!mail.notice("message/disposition-notification").isEmpty()
                || !mail.notice("message/global-disposition-notification").isEmpty()
                || mail.headers().token("Content-Type").contains("disposition-notification")
                || mail.headers().has("X-Ricevuta")) return READ_RECEIPT;
        if (!mail.notice("text/vnd.google.email-reaction").isEmpty()) return REACTION;
        if (!mail.notice("text/calendar; method=reply").isEmpty()) return CALENDAR_ANSWER;
        if (isAway(mail)) return ABSENCE;
        if (isAutomatic(mail)) return AUTOMATIC;
        if (isList(mail) && !isOwnList(mail, own)) return LIST;
        return isLikelyAway(fresh) ? LIKELY_ABSENCE : PERSON;
    }

    private static boolean isSpam(Message mail) {
        var headers = mail.headers();
        return headers.token("X-Spam-Flag").startsWith("yes")
                || headers.token("X-Spam-Status").startsWith("yes")
                || headers.token("X-Spam").startsWith("yes")
                || headers.token("X-Barracuda-Spam-Flag").startsWith("yes")
                || headers.token("X-Forefront-Antispam-Report").contains("sfv:spm")
                || mail.subject().toLowerCase(Locale.ROOT).startsWith("***spam***")
                || mail.subject().toLowerCase(Locale.ROOT).startsWith("[spam]")
                || !mail.notice("message/feedback-report").isEmpty();
    }

    private static boolean isAway(Message mail) {
        var headers = mail.headers();
        var subject = mail.subject().toLowerCase(Locale.ROOT);
        return headers.token("Auto-Submitted").startsWith("auto-replied")
                || headers.token("Precedence").startsWith("auto_reply")
                || headers.token("X-Autoreply").startsWith("yes")
                || headers.has("X-Autorespond")
                || headers.has("X-Auto-Response")
                || headers.token("X-Autogenerated").startsWith("reply")
                || AWAY_SUBJECTS.stream().anyMatch(subject::startsWith);
    }

    private static boolean isAutomatic(Message mail) {
        var submitted = mail.headers().token("Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || mail.from().isEmpty()
                || isRobot(mail);
    }

    /** Nobody reads what is written to such an address. */
    static boolean isRobot(Message mail) {
        return ROBOTS.stream().anyMatch(mail.from()::startsWith);
    }

    private static boolean isList(Message mail) {
        return mail.headers().token("Precedence").matches("bulk|junk|list")
                || List.of("List-Id", "List-Unsubscribe", "List-Post", "Mailing-List").stream()
                        .anyMatch(mail.headers()::has);
    }

    private static boolean isOwnList(Message mail, Set<String> own) {
        var id = mail.headers().token("List-Id");
        var ways = mail.headers().token("List-Post") + " " + mail.headers().token("Mailing-List") + " "
                + mail.headers().token("X-Original-To");
        return own.stream()
                .anyMatch(address -> id.contains("<" + address.replace('@', '.') + ">") || ways.contains(address));
    }

    private static boolean isLikelyAway(String fresh) {
        if (fresh.length() > LONGEST_ABSENCE) return false;
        var lower = Text.cut(fresh, LONGEST_ABSENCE).toLowerCase(Locale.ROOT);
        return AWAY_WORDS.stream().anyMatch(lower::contains);
    }
}
