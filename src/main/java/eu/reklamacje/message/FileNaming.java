package eu.reklamacje.message;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What the files of a mail are called: as they came, else by what they are, each differently, and with an ending. Pure. */
final class FileNaming {

    private static final int LONGEST = 150;
    private static final Tika TIKA = new Tika();

    private FileNaming() {}

    /** The name that a part gives itself; empty where it gives none. */
    static String given(ContentType type, ContentType disposition) {
        var name = disposition.parameter("filename");
        return Text.line(name.isBlank() ? type.parameter("name") : name, LONGEST);
    }

    static List<Message.File> named(List<Message.File> files) {
        var named = new ArrayList<Message.File>();
        var taken = new HashSet<String>();
        for (var file : files) {
            var name = unique(withEnding(file, named.size() + 1), taken);
            named.add(new Message.File(name, file.type(), file.contentId(), file.inline(), file.content()));
        }
        return List.copyOf(named);
    }

    private static String withEnding(Message.File file, int number) {
        var name = Normalizer.normalize(file.name().strip(), Normalizer.Form.NFC);
        if (file.isMail()) {
            if (name.isEmpty()) name = subject(file);
            if (name.isEmpty()) name = "message-" + number;
            return name.toLowerCase(Locale.ROOT).endsWith(".eml") ? name : name + ".eml";
        }
        if (name.isEmpty()) name = stem(file.type()) + "-" + number;
        return name.matches(".*\\.[\\p{L}\\p{N}]{1,8}") ? name : name + ending(file);
    }

    private static String subject(Message.File file) {
        var subject = MessageReader.head(file.content()).subject();
        return Text.cut(subject.replaceAll("[/\\\\:*?\"<>|\\s]+", " ").strip(), LONGEST - 10);
    }

    private static String stem(String type) {
        if (type.startsWith("image/")) return "picture";
        if (type.equals("text/calendar")) return "invitation";
        return "file";
    }

    /** By the type that it is said to be, else by what it looks like. */
    private static String ending(Message.File file) {
        var types = MimeTypes.getDefaultMimeTypes();
        try {
            var said = file.type().isEmpty() ? "" : types.forName(file.type()).getExtension();
            return said.isEmpty() ? types.forName(TIKA.detect(file.content())).getExtension() : said;
        } catch (MimeTypeException unknown) {
            return "";
        }
    }

    private static String unique(String name, Set<String> taken) {
        var unique = name;
        int dot = name.lastIndexOf('.');
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = dot > 0
                    ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
                    : name + " (" + number + ")";
        }
        return unique;
    }
}
