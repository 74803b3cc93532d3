package eu.reklamacje.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;

/** A raw mail that is sent as it stands: a mail program would put a broken one in order, this one must not. */
public final class AsItIs extends MimeMessage {

    public AsItIs(Session session, byte[] raw) throws MessagingException {
        super(session, new ByteArrayInputStream(raw));
    }

    @Override
    public void saveChanges() {
        // As it is.
    }
}
