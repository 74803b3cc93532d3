package eu.reklamacje.mail;

import eu.reklamacje.message.Addresses;
import eu.reklamacje.message.Correspondent;
import eu.reklamacje.message.Message;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A web form of ours, which writes mails for customers.
 *
 * @param from the address that it writes with
 * @param header the header that holds the customer's address; empty where a line of the text does
 * @param emailLine what stands before the customer's address in its line, as {@code E-mail}
 * @param nameLine what stands before the customer's name in its line
 */
public record WebForm(
        String from,
        @DefaultValue("Reply-To") String header,
        @DefaultValue("") String emailLine,
        @DefaultValue("") String nameLine) {

    private static final int MOST_LINES = 500;

    /** The customer whom a mail of this form names; empty for every other mail. */
    Optional<Correspondent> customer(Message mail) {
        if (!mail.isFrom(Addresses.canonical(from))) return Optional.empty();
        var address = emailLine.isEmpty()
                ? mail.correspondent(header)
                : line(mail, emailLine).flatMap(WebForm::addressIn);
        return address.map(
                found -> new Correspondent(found.address(), line(mail, nameLine).orElse(found.name())));
    }

    private static Optional<Correspondent> addressIn(String line) {
        return Addresses.find(line).map(address -> new Correspondent(address, ""));
    }

    private static Optional<String> line(Message mail, String label) {
        if (label.isEmpty()) return Optional.empty();
        return mail.text()
                .lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .filter(line -> line.regionMatches(true, 0, label, 0, label.length()))
                .map(line -> line.substring(label.length()).replaceFirst("^[\\s:*]+", ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
