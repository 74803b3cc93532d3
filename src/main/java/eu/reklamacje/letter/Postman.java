package eu.reklamacje.letter;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.message.Addresses;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one letter in each transaction: its row stays locked until the server has answered, so no second server
 * sends it, and no other row is touched, so nothing but the end of the process can undo what the server has accepted. A process that dies between the server's answer and our commit sends it again, under the same Message-ID: SMTP
 * leaves no way to exclude that, and the id makes the second copy recognisable.
 */
@Service
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Outbox letters;
    private final Delivery delivery;
    private final Contents contents;
    private final Signatures signatures;
    private final ObjectProvider<JavaMailSender> sender;
    private final LetterSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            Outbox letters,
            Delivery delivery,
            Contents contents,
            Signatures signatures,
            ObjectProvider<JavaMailSender> sender,
            LetterSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.delivery = delivery;
        this.contents = contents;
        this.signatures = signatures;
        this.sender = sender;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends the next due letter; false where none is due. */
    public boolean sendNext() {
        // Without a server (SPRING_MAIL_HOST) letters wait in the outbox.
        if (sender.getIfAvailable() == null) return false;
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var due = letters.takeDue();
            due.ifPresent(this::send);
            return due.isPresent();
        }));
    }

    private void send(Letter letter) {
        try {
            sender.getObject().send(message(letter));
            letters.markSent(letter, clock.instant(), null);
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            log.info("Letter {} was not taken: {}", letter.id(), failed.getMessage());
            if (isFinal(failed)) delivery.fail(letter, String.valueOf(failed.getMessage()));
            else delivery.postpone(letter, String.valueOf(failed.getMessage()));
        }
    }

    /** A refused recipient (5xx) stays refused; everything else may be different in a while. */
    private static boolean isFinal(Exception failed) {
        if (!(failed instanceof MailSendException sending)) return false;
        return sending.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var content = letters.content(letter.id());
        var message = new Identified(sender.getObject().createMimeMessage().getSession(), content.messageId());
        var files = content.files();
        var body = content.body();
        boolean withHtml = LetterHtml.isNeeded(body);
        var parts = new MimeMessageHelper(message, withHtml || !files.isEmpty(), StandardCharsets.UTF_8.name());
        parts.setFrom(settings.address(), settings.name());
        parts.setTo(Addresses.onTheWire(letter.recipient()));
        parts.setCc(Addresses.list(letter.copies()).stream()
                .map(Addresses::onTheWire)
                .toArray(String[]::new));
        if (settings.plusAddressing())
            parts.setReplyTo(signatures.taggedAddress(letter.complaintId(), settings.address()));
        parts.setSubject(letter.subject());
        if (withHtml) parts.setText(body, LetterHtml.of(body, letter.language()));
        else parts.setText(body);
        parts.setSentDate(Date.from(clock.instant()));
        for (var file : files) parts.addAttachment(file.name(), () -> read(file), "application/octet-stream");
        message.setHeader("Content-Language", letter.language());
        if (content.answers() != null && !content.answers().contains(" ")) {
            message.setHeader("In-Reply-To", "<" + content.answers() + ">");
            message.setHeader("References", "<" + content.answers() + ">");
        }
        // RFC 3834: other programs leave it unanswered.
        if (letter.writtenBy() == null) message.setHeader("Auto-Submitted", "auto-replied");
        return message;
    }

    private InputStream read(LetterEntity.Enclosure file) throws IOException {
        var content = new ByteArrayOutputStream();
        contents.write(file.hash(), content);
        return new ByteArrayInputStream(content.toByteArray());
    }

    /** The library makes a new Message-ID at each saving; ours stays. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(jakarta.mail.Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
