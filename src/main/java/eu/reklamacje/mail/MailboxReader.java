package eu.reklamacje.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox as long as it is connected. How far it has read is stored with the mails, in one transaction; the server's
 * flags decide nothing, and nothing in the mailbox is changed.
 */
final class MailboxReader {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    private static final int BATCH = 50;
    private static final long LARGEST_BATCH = 20_000_000;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Mailbox mailbox;
    private final Progress progress;

    MailboxReader(Mailbox mailbox, Progress progress) {
        this.mailbox = mailbox;
        this.progress = progress;
    }

    /** Connects, and reads what is new until the lease is lost or the connection breaks. */
    void read(Pause pause) throws MessagingException, InterruptedException {
        var protocol = mailbox.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (var folder = (IMAPFolder) store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_ONLY);
                while (progress.hold(mailbox)) {
                    while (batch(folder) > 0 && progress.hold(mailbox)) {
                        // There is more.
                    }
                    progress.well(mailbox);
                    pause.sleep();
                    // A cheap question that also makes the server tell of new messages.
                    folder.getMessageCount();
                }
            }
        }
    }

    /** How long to wait between two looks at the mailbox. */
    interface Pause {
        void sleep() throws InterruptedException;
    }

    private int batch(IMAPFolder folder) throws MessagingException {
        long validity = folder.getUIDValidity();
        long last = progress.last(mailbox, validity);
        var messages = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        var fresh = new ArrayList<Message>();
        for (var message : messages) {
            // Where nothing is new, a server answers with the last one.
            if (message != null && folder.getUID(message) > last) fresh.add(message);
            if (fresh.size() == BATCH) break;
        }
        if (fresh.isEmpty()) return 0;
        // Three questions for a batch, not three for each mail: what it is, how large, and then the mails themselves.
        ask(
                folder,
                fresh,
                UIDFolder.FetchProfileItem.UID,
                IMAPFolder.FetchProfileItem.INTERNALDATE,
                FetchProfile.Item.SIZE);
        var batch = fitting(fresh);
        if (batch.size() > 1) ask(folder, batch, IMAPFolder.FetchProfileItem.MESSAGE);
        var raws = new ArrayList<Progress.Raw>();
        for (var message : batch) {
            var receivedAt = message.getReceivedDate();
            raws.add(new Progress.Raw(
                    folder.getUID(message), bytes(message), receivedAt == null ? Instant.MAX : receivedAt.toInstant()));
        }
        progress.store(mailbox, validity, List.copyOf(raws));
        log.debug("{}: {} mails", mailbox.name(), raws.size());
        return raws.size();
    }

    private static void ask(IMAPFolder folder, List<Message> messages, FetchProfile.Item... items)
            throws MessagingException {
        var profile = new FetchProfile();
        for (var item : items) profile.add(item);
        folder.fetch(messages.toArray(Message[]::new), profile);
    }

    /** The first mails that together stay below what one batch may hold in memory; at least one. */
    private static List<Message> fitting(List<Message> messages) throws MessagingException {
        long sum = 0;
        for (int count = 0; count < messages.size(); count++) {
            sum += messages.get(count).getSize();
            if (sum > LARGEST_BATCH && count > 0) return messages.subList(0, count);
        }
        return messages;
    }

    private static byte[] bytes(Message message) throws MessagingException {
        try {
            var output = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
            message.writeTo(output);
            return output.toByteArray();
        } catch (IOException broken) {
            throw new MessagingException("The message cannot be fetched", broken);
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(TIMEOUT_MILLIS));
        properties.setProperty(prefix + "timeout", String.valueOf(TIMEOUT_MILLIS));
        properties.setProperty(prefix + "writetimeout", String.valueOf(TIMEOUT_MILLIS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "peek", "true");
        // One question for each mail instead of one for every 16 kB.
        properties.setProperty(prefix + "partialfetch", "false");
        return properties;
    }
}
