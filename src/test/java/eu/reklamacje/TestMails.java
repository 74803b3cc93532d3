package eu.reklamacje;

import com.icegreen.greenmail.store.FolderException;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.embedded.AsItIs;
import eu.reklamacje.embedded.EmbeddedMail;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail for tests: sent through the embedded server, read from a customer's mailbox, or put into the Inbox as it would lie there. */
@TestComponent
public class TestMails {

    private static final String OFFICE = "reklamacje@example.com";

    private final EmbeddedMail server;
    private final Contents contents;
    private final JdbcClient db;

    public TestMails(EmbeddedMail server, Contents contents, JdbcClient db) {
        this.server = server;
        this.contents = contents;
        this.db = db;
    }

    /** A raw mail as programs write it. */
    public static String raw(String from, String subject, String id, String text, String... headers) {
        return """
                From: %s
                To: reklamacje@example.com
                Subject: %s
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit
                %s
                %s
                """.formatted(from, subject, id, headers.length == 0 ? "" : String.join("\n", headers) + "\n", text)
                .replace("\n", "\r\n");
    }

    /** What a server sends that could not deliver a letter. */
    public static String bounce(String messageId, String recipient) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: reklamacje@example.com
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                The mail system could not deliver your message.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 user unknown

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                To: %s

                --b--
                """.formatted(recipient, messageId, recipient).replace("\n", "\r\n");
    }

    /** Sends the bytes as they are to the office's address. */
    public void deliver(byte[] raw) {
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.smtpPort(), null, null);
            transport.sendMessage(new AsItIs(session, raw), new InternetAddress[] {new InternetAddress(OFFICE)});
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void deliver(String raw) {
        deliver(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** Lays a mail into the mailbox of any address. */
    public void fill(String address, byte[] raw) {
        try {
            server.lay(address, raw);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Empties the mailbox of an address. */
    public void forget(String address) {
        try {
            server.forget(address);
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What lies in the mailbox of an address. */
    public List<Message> mailboxOf(String address) {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), address, "x");
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            var copies = new ArrayList<Message>();
            for (var message : folder.getMessages()) copies.add(new MimeMessage((MimeMessage) message));
            return copies;
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String textOf(Message message) {
        try {
            return String.valueOf(message.getContent());
        } catch (IOException | MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long waiting(long complaint) {
        return insert(complaint, "WAITING", "STRANGER");
    }

    /** A mail that has become the complaint. */
    public long fresh(long complaint) {
        return insert(complaint, "COMPLAINT", null);
    }

    public long filed(long complaint) {
        return insert(complaint, "FILED", "THANKS");
    }

    public long answersFinished(long complaint) {
        db.sql("update complaint set status = 'RESOLVED' where id = ?")
                .param(complaint)
                .update();
        return insert(complaint, "WAITING", "FINISHED_CASE");
    }

    /** A waiting mail whose sender formatted it. */
    public long formatted(long complaint) {
        return insert(complaint, "WAITING", "STRANGER", "text/html");
    }

    /** A waiting mail that is nothing but a file. */
    public long enclosing(long complaint) {
        return insert(complaint, "WAITING", "STRANGER", "application/pdf; name=protokol.pdf");
    }

    private long insert(long complaint, String place, @Nullable String reason) {
        return insert(complaint, place, reason, "text/plain");
    }

    private long insert(long complaint, String place, @Nullable String reason, String type) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var content = contents.keepMail(raw("Ktoś <ktos-" + id + "@example.org>", "Temat", id, "Treść wiadomości")
                .replace("text/plain", type)
                .getBytes(StandardCharsets.UTF_8));
        db.sql("""
                        insert into mail(mailbox, team_id, received_at, message_id, identity, raw_hash, sender, subject, text, place,
                            reason, complaint_id)
                        select 'complaints', team_id, '2026-03-09 10:00:00', ?, ?, ?, ?, 'Temat', 'Treść wiadomości', ?, ?, id
                        from complaint where id = ?""")
                .params(id, id + id, content.hash(), "ktos-" + id + "@example.org", place, reason, complaint)
                .update();
        return db.sql("select id from mail where message_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    public long letter(long complaint, String state) {
        return letter(complaint, state, "EMAIL");
    }

    public long printed(long complaint, String state) {
        return letter(complaint, state, "POST");
    }

    private long letter(long complaint, String state, String way) {
        db.sql("""
                        insert into letter(complaint_id, kind, way, language, recipient, subject, body, state, written_at, next_at)
                        values (?, 'REPLY', ?, 'pl', 'klient@example.org', 'Temat', 'Treść', ?, '2026-03-01', '2099-01-01')""").params(complaint, way, state).update();
        return db.sql("select max(id) from letter where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }
}
