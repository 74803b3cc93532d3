package eu.reklamacje.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.reklamacje.mail.Mailbox;
import eu.reklamacje.mail.Mailboxes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server on loopback for the first run and for tests: whatever is sent to an address waits in that address's mailbox. It
 * forgets everything when it stops.
 */
public final class EmbeddedMail implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private final GreenMail server;
    private final String address;

    EmbeddedMail(Path data, String address) {
        this.address = address;
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.setUser(address, address, "");
        tellTools(data);
    }

    /** Where bin/send-mail and bin/read-mail find the server. */
    private void tellTools(Path data) {
        try {
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve("mail.properties"),
                    "smtp=%d\nimap=%d\naddress=%s\n".formatted(smtpPort(), imapPort(), address));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Lays a mail into an address's mailbox, without the way through SMTP. */
    public void lay(String recipient, byte[] raw) throws MessagingException {
        var session = Session.getInstance(new Properties());
        server.setUser(recipient, recipient, "x").deliver(new MimeMessage(session, new ByteArrayInputStream(raw)));
    }

    /** Empties an address's mailbox. */
    public void forget(String recipient) throws FolderException {
        var user = server.setUser(recipient, recipient, "x");
        server.getManagers().getImapHostManager().getInbox(user).deleteAllMessages();
    }

    JavaMailSender sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(smtpPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "10000");
        return sender;
    }

    Mailboxes mailboxes() {
        return new Mailboxes(List.of(
                new Mailbox("complaints", LOOPBACK, imapPort(), false, address, "x", "INBOX", "", "pl", false)));
    }

    @Override
    public void close() {
        server.stop();
    }
}
