package eu.reklamacje.mail;

import eu.reklamacje.message.Message;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether our own mail server vouches for the sender's domain (RFC 8601). Pure. */
final class Authenticated {

    private static final Pattern DMARC =
            Pattern.compile("\\bdmarc=pass\\b[^;]{0,200}?\\bheader\\.from=([a-z0-9.-]{1,250})");
    private static final Pattern DKIM = Pattern.compile("\\bdkim=pass\\b[^;]{0,200}?\\bheader\\.d=([a-z0-9.-]{1,250})");

    private Authenticated() {}

    /**
     * @param authserv the name under which our server writes its results; with none, nobody is believed
     */
    static boolean is(Message mail, String authserv) {
        if (authserv.isBlank() || mail.from().isEmpty() || !mail.isFrom(mail.from())) return false;
        var domain = mail.from().substring(mail.from().lastIndexOf('@') + 1);
        // Whatever stands below a server's Received line was written before the mail came to it, by anybody.
        return mail.headers().above("Authentication-Results", "Received").stream()
                .map(result -> result.toLowerCase(Locale.ROOT))
                .filter(result -> isOf(result, authserv.toLowerCase(Locale.ROOT)))
                .anyMatch(result -> aligned(DMARC, result, domain) || aligned(DKIM, result, domain));
    }

    private static boolean isOf(String result, String authserv) {
        int end = result.indexOf(';');
        return end > 0 && result.substring(0, end).strip().split("\\s", 2)[0].equals(authserv);
    }

    private static boolean aligned(Pattern method, String result, String domain) {
        return method.matcher(result)
                .results()
                .map(match -> match.group(1))
                .anyMatch(passed -> domain.equals(passed) || domain.endsWith("." + passed));
    }
}
