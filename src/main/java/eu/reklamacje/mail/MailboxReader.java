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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
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
    private final MailboxProgress progress;
    private volatile @Nullable IMAPStore store;

    MailboxReader(Mailbox mailbox, MailboxProgress progress) {
        this.mailbox = mailbox;
        this.progress = progress;
    }

    /** Connects, and reads what is new until the lease is lost or the connection breaks. */
    void read(Pause pause) throws MessagingException, InterruptedException {
        var protocol = mailbox.tls() ? "imaps" : "imap";
        try (var connected =
                (IMAPStore) Session.getInstance(properties(protocol)).getStore(protocol)) {
            store = connected;
            connected.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (var folder = (IMAPFolder) connected.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_ONLY);
                while (progress.hold(mailbox)) {
                    int before = folder.getMessageCount();
                    readAll(folder);
                    progress.well(mailbox);
                    // What came while we read has been told already, and would not wake us.
                    if (folder.getMessageCount() == before) pause.between(folder, connected.hasCapability("IDLE"));
                }
            }
        }
    }

    /** Ends the connection, whatever it waits for. */
    void stop() {
        var connected = store;
        if (connected == null) return;
        try {
            connected.close();
        } catch (MessagingException broken) {
            log.debug("{}: {}", mailbox.name(), broken.getMessage());
        }
    }

    /** What happens between two looks at the mailbox. */
    interface Pause {
        void between(IMAPFolder folder, boolean idles) throws MessagingException, InterruptedException;
    }

    /** Some mails that follow each other; none where there is nothing new. And how many come after them. */
    private record Batch(List<FetchedMail> mails, int behind) {}

    /** While one batch is stored, the next is fetched. */
    private void readAll(IMAPFolder folder) throws MessagingException, InterruptedException {
        long validity = folder.getUIDValidity();
        var batch = fetch(folder, progress.last(mailbox, validity));
        while (!batch.mails.isEmpty()) {
            long last = batch.mails.getLast().uid();
            var next = new FutureTask<>(batch.behind > 0 ? () -> fetch(folder, last) : () -> new Batch(List.of(), 0));
            Thread.ofPlatform().daemon().name("mailbox-fetch-" + mailbox.name()).start(next);
            try {
                progress.store(mailbox, validity, batch.mails, batch.behind);
            } catch (RuntimeException failed) {
                settle(next);
                throw failed;
            }
            batch = settle(next);
            if (!progress.hold(mailbox)) return;
        }
    }

    private static Batch settle(FutureTask<Batch> fetching) throws MessagingException, InterruptedException {
        try {
            return fetching.get();
        } catch (ExecutionException failed) {
            throw new MessagingException("The next mails cannot be fetched", failed);
        }
    }

    private Batch fetch(IMAPFolder folder, long last) throws MessagingException {
        var messages = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        var fresh = new ArrayList<Message>();
        for (var message : messages) {
            // Where nothing is new, a server answers with the last one.
            if (message != null && folder.getUID(message) > last) fresh.add(message);
            if (fresh.size() == BATCH) break;
        }
        if (fresh.isEmpty()) return new Batch(List.of(), 0);
        // Three questions for a batch, not three for each mail: what it is, how large, and then the mails themselves.
        ask(
                folder,
                fresh,
                UIDFolder.FetchProfileItem.UID,
                IMAPFolder.FetchProfileItem.INTERNALDATE,
                FetchProfile.Item.SIZE);
        var batch = fitting(fresh);
        if (batch.size() > 1) ask(folder, batch, IMAPFolder.FetchProfileItem.MESSAGE);
        var raws = new ArrayList<FetchedMail>();
        for (var message : batch) {
            var receivedAt = message.getReceivedDate();
            raws.add(new FetchedMail(
                    folder.getUID(message), bytes(message), receivedAt == null ? Instant.MAX : receivedAt.toInstant()));
            // The library would keep what it has fetched as long as the folder is open.
            ((IMAPMessage) message).invalidateHeaders();
        }
        log.debug("{}: {} mails", mailbox.name(), raws.size());
        return new Batch(List.copyOf(raws), messages.length - batch.size());
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
