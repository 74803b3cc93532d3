package eu.reklamacje.letter;

import eu.reklamacje.base.Result;
import eu.reklamacje.message.Addresses;
import java.util.List;
import java.util.stream.Stream;

/** What a letter must be like to leave: pure. */
final class LetterRules {

    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_COPIES = 10;

    private LetterRules() {}

    /** The letter with its addresses in order; or why it cannot leave. */
    static Result<Letters.Written> clean(Letters.Written letter) {
        boolean post = letter.way() == DispatchMethod.POST;
        var recipient = post ? letter.recipient().strip() : String.join(",", Addresses.list(letter.recipient()));
        if (post && (recipient.isEmpty() || recipient.length() > LONGEST_ADDRESS))
            return Result.refused("refused.letter.address");
        if (!post && !Addresses.isAddress(recipient)) return Result.refused("refused.letter.recipient");
        var copies = post ? List.<String>of() : Addresses.list(letter.copies());
        if (!post && !Stream.concat(Stream.of(recipient), copies.stream()).allMatch(Addresses::isReachable))
            return Result.refused("refused.letter.international");
        if (copies.size() > MOST_COPIES || !copies.stream().allMatch(Addresses::isAddress))
            return Result.refused("refused.letter.copies");
        if (letter.subject().isBlank() || letter.body().isBlank()) return Result.refused("refused.letter.empty");
        if (letter.subject().length() > LONGEST_SUBJECT)
            return Result.refused(
                    "problem.too-long", LONGEST_SUBJECT, letter.subject().length());
        if (letter.body().length() > LONGEST_BODY)
            return Result.refused(
                    "problem.too-long", LONGEST_BODY, letter.body().length());
        // Whatever stands in a header is one line: nobody adds a header of their own.
        if (letter.subject().chars().anyMatch(Character::isISOControl))
            return Result.refused("problem.control-characters");
        var open = LetterTexts.unanswered(letter.subject() + "\n" + letter.body());
        if (open.isPresent()) return Result.refused("refused.letter.unanswered", open.get());
        return Result.done(new Letters.Written(
                letter.kind(),
                letter.way(),
                letter.language(),
                recipient,
                String.join(",", copies),
                letter.subject(),
                letter.body(),
                letter.files(),
                letter.awaits()));
    }
}
