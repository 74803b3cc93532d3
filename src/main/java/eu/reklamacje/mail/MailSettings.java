package eu.reklamacje.mail;

import eu.reklamacje.message.Addresses;
import eu.reklamacje.message.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail comes.
 *
 * @param largest the most bytes of a mail that is read whole; a larger one waits for a human
 * @param addresses our own addresses, to which customers write
 * @param authserv the name under which our mail server writes Authentication-Results (RFC 8601); empty where it writes none that
 *     we believe
 * @param forms the web forms whose mails are complaints of the customer whom they name
 * @param mailboxes the mailboxes to read
 */
@ConfigurationProperties("reklamacje.mail")
public record MailSettings(
        @DefaultValue("35000000") int largest,
        @DefaultValue Set<String> addresses,
        @DefaultValue("") String authserv,
        @DefaultValue List<WebForm> forms,
        @DefaultValue List<Mailbox> mailboxes) {

    public MailSettings {
        addresses = Stream.concat(addresses.stream(), mailboxes.stream().map(Mailbox::user))
                .filter(Addresses::isAddress)
                .map(Addresses::canonical)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Our own addresses, in one spelling: those that are configured, and those of the mailboxes. */
    public Set<String> own() {
        return addresses;
    }

    /** The mail as one of its customer, where a web form or a shop stands between. */
    Message customer(Message mail) {
        return forms.stream()
                .flatMap(form -> form.customer(mail).stream())
                .findFirst()
                .map(mail::by)
                .orElseGet(() -> mail.passing(own()));
    }

    boolean isForm(Message mail) {
        return forms.stream().anyMatch(form -> form.customer(mail).isPresent());
    }
}
