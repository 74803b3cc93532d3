package eu.reklamacje.embedded;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What bin/send-mail and bin/read-mail do: a customer's mail program, as small as can be. */
final class MailTool {

    private MailTool() {}

    static void main(String[] arguments) throws IOException, MessagingException {
        var file = Path.of(arguments[1]).resolve("mail.properties");
        if (!Files.exists(file)) {
            System.err.println("No embedded mail server has run on " + arguments[1] + "; start bin/run first.");
            System.exit(1);
        }
        var server = new Properties();
        try (var input = Files.newBufferedReader(file)) {
            server.load(input);
        }
        if (arguments[0].equals("send")) send(server, Path.of(arguments[2]));
        else read(server, arguments[2]);
    }

    private static void send(Properties server, Path mail) throws IOException, MessagingException {
        var session = Session.getInstance(new Properties());
        var recipient = new InternetAddress(server.getProperty("address"));
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", Integer.parseInt(server.getProperty("smtp")), null, null);
            transport.sendMessage(new AsItIs(session, Files.readAllBytes(mail)), new InternetAddress[] {recipient});
        }
        System.out.println("Sent to " + recipient + ".");
    }

    private static void read(Properties server, String address) throws MessagingException, IOException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", Integer.parseInt(server.getProperty("imap")), address, "any");
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                for (var message : folder.getMessages()) {
                    System.out.println("=".repeat(72));
                    message.writeTo(System.out);
                    System.out.println();
                }
                System.out.println(folder.getMessageCount() + " in the mailbox of " + address);
            }
        }
    }
}
