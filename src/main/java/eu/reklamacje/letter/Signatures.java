package eu.reklamacje.letter;

import eu.reklamacje.base.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our own ids in letters, signed: whoever has not had a letter of ours cannot make one that reaches a case. */
@Component
public class Signatures {

    private static final Pattern ID = Pattern.compile("r\\.(\\d{1,18})\\.(\\d{1,18})\\.([0-9a-f]{24})@.+");
    private static final Pattern TAG = Pattern.compile("[^@+]+\\+r\\.(\\d{1,18})\\.([0-9a-f]{24})@.+");
    private static final Pattern ANSWER = Pattern.compile("s\\.(\\d{1,18})\\.(\\d{1,18})\\.([yn])\\.([0-9a-f]{24})");
    private static final int LENGTH = 24;

    private final Secrets secrets;
    private volatile @Nullable SecretKeySpec key;

    Signatures(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param letter the letter that is answered; 0 where only the case is known */
    public record Reference(long complaint, long letter) {}

    /** The Message-ID of a letter, without angle brackets: always the same for the same letter. */
    String messageId(long complaint, long letter, String domain) {
        return "r.%d.%d.%s@%s".formatted(complaint, letter, sign(complaint + "." + letter), domain);
    }

    /** The address with the case's tag, for servers that deliver such addresses. */
    String taggedAddress(long complaint, String address) {
        int at = address.indexOf('@');
        return "%s+r.%d.%s%s"
                .formatted(address.substring(0, at), complaint, sign("tag." + complaint), address.substring(at));
    }

    /** A customer's answer to the question whether they are satisfied with a decision. */
    public record Answer(long complaint, long decision, boolean satisfied) {}

    /** What stands in the subject of the mail with which the customer answers. */
    public String answer(Answer answer) {
        var text = "s.%d.%d.%s".formatted(answer.complaint, answer.decision, answer.satisfied ? "y" : "n");
        return text + "." + sign(text);
    }

    /** The answer that a subject carries, if we have signed it. */
    public Optional<Answer> answerIn(String subject) {
        var match = ANSWER.matcher(subject);
        if (!match.find()) return Optional.empty();
        var text = match.group().substring(0, match.group().lastIndexOf('.'));
        if (!isSigned(text, match.group(4))) return Optional.empty();
        return Optional.of(new Answer(
                Long.parseLong(match.group(1)),
                Long.parseLong(match.group(2)),
                match.group(3).equals("y")));
    }

    public Optional<Reference> byId(String messageId) {
        var match = ID.matcher(messageId);
        if (!match.matches() || !isSigned(match.group(1) + "." + match.group(2), match.group(3)))
            return Optional.empty();
        return Optional.of(new Reference(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))));
    }

    /** The case that a mail answers: by the nearest of its references, else by the address that it went to. */
    public Optional<Reference> find(List<String> references, List<String> recipients) {
        return references.reversed().stream()
                .map(this::byId)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> recipients.stream()
                        .map(this::byTag)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Reference> byTag(String address) {
        var match = TAG.matcher(address);
        if (!match.matches() || !isSigned("tag." + match.group(1), match.group(2))) return Optional.empty();
        return Optional.of(new Reference(Long.parseLong(match.group(1)), 0));
    }

    private boolean isSigned(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Made at the first call of the first server; whoever comes second takes what stands there. */
    private SecretKeySpec key() {
        var known = key;
        if (known != null) return known;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var value = secrets.keep("mail", HexFormat.of().formatHex(random));
        var made = new SecretKeySpec(HexFormat.of().parseHex(value), "HmacSHA256");
        key = made;
        return made;
    }
}
