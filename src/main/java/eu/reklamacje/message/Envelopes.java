package eu.reklamacje.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;

/** Opens what mails come wrapped in. Nothing here checks a signature or breaks a cipher. Pure. */
final class Envelopes {

    private Envelopes() {}

    /** @param formatted whether the words are HTML */
    record Unpacked(String words, boolean formatted, List<Message.File> files) {}

    /** The MIME part inside an opaque S/MIME signature; null where it is none, as an encrypted one. */
    static byte @Nullable [] signed(byte[] content) {
        try {
            var signed = new CMSSignedData(new ByteArrayInputStream(binary(content))).getSignedContent();
            if (signed == null) return null;
            var output = new ByteArrayOutputStream();
            signed.write(output);
            return output.toByteArray();
        } catch (CMSException | IOException | RuntimeException other) {
            return null;
        }
    }

    /** Some programs forget to say that they wrote it in base64. */
    private static byte[] binary(byte[] content) {
        if (content.length == 0 || content[0] == 0x30) return content;
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException other) {
            return content;
        }
    }

    /** What Outlook puts into winmail.dat; null where it cannot be opened. */
    static @Nullable Unpacked winmail(byte[] content) {
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(content));
            var files = new ArrayList<Message.File>();
            for (var attachment : message.getAttachments()) {
                var name = Objects.requireNonNullElse(attachment.getLongFilename(), attachment.getFilename());
                var bytes = attachment.getContents();
                if (bytes != null && bytes.length > 0)
                    files.add(new Message.File(name == null ? "" : Text.line(name, 150), "", "", false, bytes));
            }
            return words(message, files);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return null;
        }
    }

    private static Unpacked words(HMEFMessage message, List<Message.File> files) {
        var html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        if (html != null && html.getData().length > 0)
            return new Unpacked(Charsets.decode(html.getData(), Html.charset(html.getData())), true, files);
        var rtf = message.getBody();
        return new Unpacked(rtf == null ? "" : Rtf.words(rtf), false, files);
    }
}
