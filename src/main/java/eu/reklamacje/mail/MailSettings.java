package eu.reklamacje.mail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail comes.
 *
 * @param largest the most bytes of a mail that is read; a larger one waits for a human
 * @param mailboxes the mailboxes to read
 */
@ConfigurationProperties("reklamacje.mail")
public record MailSettings(
        @DefaultValue("35000000") int largest, @DefaultValue List<Mailbox> mailboxes) {}
