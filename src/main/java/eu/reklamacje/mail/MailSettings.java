package eu.reklamacje.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail comes and goes.
 *
 * @param address the address that letters come from and answers go to
 * @param name the sender's name beside it
 * @param plusAddressing whether the server delivers {@code name+tag@host} to {@code name@host}: then answers are also recognised by
 *     the address that they go to
 * @param undo how long a letter waits before it leaves, so that it can be taken back
 * @param giveUp how long a letter that nobody takes is tried again
 * @param largest the most bytes of a mail that is read; a larger one waits for a human
 * @param mailboxes the mailboxes to read
 */
@ConfigurationProperties("reklamacje.mail")
public record MailSettings(
        @DefaultValue("reklamacje@example.com") String address,
        @DefaultValue("Reklamacje") String name,
        @DefaultValue("false") boolean plusAddressing,
        @DefaultValue("30s") Duration undo,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("35000000") int largest,
        @DefaultValue List<Mailbox> mailboxes) {

    /** The part of the address behind the @; message ids are made in it. */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
