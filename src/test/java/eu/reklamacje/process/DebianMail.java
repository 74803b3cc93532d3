package eu.reklamacje.process;

import eu.reklamacje.embedded.AsItIs;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Debian's Postfix and Dovecot on a folder of the test's own: whatever is sent to any address lies in that address's mailbox, and
 * mail to bounce.example comes back, and nobody at refused.example is taken.
 */
final class DebianMail implements AutoCloseable {

    static final String OFFICE = "reklamacje@example.com";
    private static final String PASSWORD = "mail-password";

    private final Path folder;
    private final Process dovecot;
    private final int smtp;
    private final int imap;

    DebianMail(Path parent) throws IOException, InterruptedException {
        folder = Files.createDirectories(parent.resolve("mail"));
        // Their unprivileged users must find their way in.
        for (var path : List.of(parent, folder))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        smtp = ExternalDatabase.freePort();
        imap = ExternalDatabase.freePort();
        int lmtp = ExternalDatabase.freePort();
        var mailboxes = Files.createDirectories(folder.resolve("boxes"));
        Files.setPosixFilePermissions(mailboxes, PosixFilePermissions.fromString("rwxrwxrwx"));
        dovecot = new ProcessBuilder(
                        "dovecot",
                        "-F",
                        "-c",
                        Files.writeString(folder.resolve("dovecot.conf"), dovecot(lmtp, mailboxes))
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dovecot.out").toFile())
                .start();
        startPostfix(lmtp);
        awaitReady();
    }

    private String dovecot(int lmtp, Path mailboxes) {
        return """
                protocols = imap lmtp
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                ssl = no
                disable_plaintext_auth = no
                listen = 127.0.0.1
                first_valid_uid = 1
                mail_location = maildir:%2$s/%%Lu
                auth_username_format = %%Lu
                passdb {
                  driver = static
                  args = password=%3$s
                }
                userdb {
                  driver = static
                  args = uid=65534 gid=65534 home=%2$s/%%Lu allow_all_users=yes
                }
                service imap-login {
                  inet_listener imap {
                    port = %4$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    port = %5$d
                  }
                }
                """.formatted(folder, mailboxes, PASSWORD, imap, lmtp);
    }

    private void startPostfix(int lmtp) throws IOException, InterruptedException {
        var postfix = Files.createDirectories(folder.resolve("postfix"));
        Files.createDirectories(postfix.resolve("queue"));
        Files.writeString(postfix.resolve("main.cf"), """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = %1$s/postfix.log
                maillog_file_prefixes = %1$s
                myhostname = mx.example.com
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.0/8
                smtpd_relay_restrictions = permit_mynetworks, reject
                smtpd_recipient_restrictions = check_recipient_access inline:{ { refused.example = REJECT } }, permit
                # What the error transport does not take is accepted first, and comes back as a report.
                smtpd_reject_unlisted_recipient = no
                transport_maps = inline:{ { bounce.example = error:5.1.1 no such user here } }
                virtual_mailbox_domains = static:all
                virtual_mailbox_maps = static:all
                virtual_transport = lmtp:inet:127.0.0.1:%2$d
                smtputf8_enable = yes
                """.formatted(postfix, lmtp));
        var services = Files.readString(Path.of("/etc/postfix/master.cf"))
                .replaceFirst("(?m)^smtp(\\s+inet.*smtpd)$", "127.0.0.1:" + smtp + "$1")
                // Nothing runs in a changed root: the folder has none of what it would need.
                .replaceAll("(?m)^(\\S+\\s+(?:inet|unix)\\s+\\S+\\s+\\S+\\s+)y", "$1n");
        Files.writeString(postfix.resolve("master.cf"), services);
        run("postfix", "-c", postfix.toString(), "start");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0)
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }

    private void awaitReady() throws InterruptedException, IOException {
        for (int tried = 0; tried < 100; tried++) {
            try {
                mailboxOf(OFFICE);
                return;
            } catch (MessagingException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("Dovecot does not answer:\n" + Files.readString(folder.resolve("dovecot.out")));
    }

    /** What tells the application of these servers. */
    String[] options(boolean acknowledge) {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + smtp,
            "--reklamacje.mail.address=" + OFFICE,
            "--reklamacje.mail.mailboxes[0].host=127.0.0.1",
            "--reklamacje.mail.mailboxes[0].port=" + imap,
            "--reklamacje.mail.mailboxes[0].tls=false",
            "--reklamacje.mail.mailboxes[0].user=" + OFFICE,
            "--reklamacje.mail.mailboxes[0].password=" + PASSWORD,
            "--reklamacje.mail.mailboxes[0].acknowledge=" + acknowledge
        };
    }

    void send(String from, String raw) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.from", from);
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", smtp, null, null);
            transport.sendMessage(
                    new AsItIs(session, raw.getBytes(StandardCharsets.UTF_8)),
                    new InternetAddress[] {new InternetAddress(OFFICE)});
        }
    }

    /** The Message-IDs of what lies in the mailbox of an address, with angle brackets. */
    List<String> mailboxOf(String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, address, PASSWORD);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var ids = new ArrayList<String>();
            for (var message : inbox.getMessages()) ids.add(message.getHeader("Message-ID")[0]);
            return ids;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        dovecot.destroy();
        dovecot.waitFor(20, TimeUnit.SECONDS);
        run("postfix", "-c", folder.resolve("postfix").toString(), "stop");
    }
}
