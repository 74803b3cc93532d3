package eu.reklamacje.letter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param address the address that letters come from and answers go to
 * @param name the sender's name beside it
 * @param plusAddressing whether the server delivers {@code name+tag@host} to {@code name@host}: then answers are also recognised by
 *     the address that they go to
 * @param undo how long a letter waits before it leaves, so that it can be taken back
 * @param giveUp how long a letter that nobody takes is tried again
 * @param largestFiles the most bytes of files that go with one letter
 * @param letterhead what stands at the head of printed letters: the company's name in the first line, its address below
 * @param letterfoot what stands at the foot of printed letters
 */
@ConfigurationProperties("reklamacje.mail")
public record LetterSettings(
        @DefaultValue("reklamacje@example.com") String address,
        @DefaultValue("Reklamacje") String name,
        @DefaultValue("false") boolean plusAddressing,
        @DefaultValue("30s") Duration undo,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("20000000") long largestFiles,
        @DefaultValue("Reklamacje") String letterhead,
        @DefaultValue("") String letterfoot) {

    /** The part of the address behind the @; message ids are made in it. */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
