package eu.reklamacje.message;

import java.io.IOException;
import java.io.StringReader;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

/** The words of Rich Text, which Outlook sends where nothing else is asked for. */
final class Rtf {

    private static final int LONGEST = 2_000_000;

    private Rtf() {}

    /** Empty where it cannot be read. */
    static String words(String rtf) {
        if (!rtf.startsWith("{\\rtf") || rtf.length() > LONGEST) return "";
        try {
            var kit = new RTFEditorKit();
            Document document = kit.createDefaultDocument();
            kit.read(new StringReader(rtf), document, 0);
            return document.getText(0, document.getLength()).strip();
        } catch (IOException | BadLocationException | RuntimeException broken) {
            return "";
        }
    }
}
