package eu.reklamacje.mail;

import eu.reklamacje.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A mail as its sender formatted it, made safe: no scripts, no styles, no forms; its own pictures inside, those of other servers
 * only where somebody asks for them. Pure.
 *
 * @param html a whole page
 * @param blocked how many pictures of other servers are not shown
 */
public record MailPage(String html, int blocked) {

    private static final int MOST_PICTURES = 30;
    private static final int LARGEST_PICTURES = 5_000_000;
    private static final List<String> PICTURES = List.of("png", "jpeg", "gif", "webp");
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; color: #111; background: #fff; margin: 12px; overflow-wrap: anywhere; }
            img { max-width: 100%; height: auto; } table { max-width: 100%; } blockquote { border-left: 3px solid #ccc; margin: 0; padding-left: 12px; }
            .blocked { border: 1px dashed #999; color: #555; padding: 0 6px; }""";

    static MailPage of(Message mail, boolean remote) {
        var allowed = Safelist.relaxed()
                .removeTags("style")
                .addTags("hr", "font", "center", "s", "del", "ins")
                .addAttributes("font", "color", "size")
                .addAttributes("td", "align", "valign", "bgcolor")
                .addAttributes("table", "border", "cellpadding", "cellspacing", "bgcolor")
                .addProtocols("img", "src", "cid")
                .addEnforcedAttribute("a", "rel", "noopener noreferrer")
                .addEnforcedAttribute("a", "target", "_blank");
        var page = new Cleaner(allowed).clean(mail.document());
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").appendText(STYLE);
        return withPictures(page, mail.files(), remote);
    }

    private static MailPage withPictures(Document page, List<Message.File> files, boolean remote) {
        int hidden = 0;
        int shown = 0;
        int bytes = 0;
        for (var picture : page.select("img")) {
            var source = picture.attr("src").strip();
            var own = source.toLowerCase(Locale.ROOT).startsWith("cid:")
                    ? files.stream()
                            .filter(file -> file.contentId().equals(source.substring(4)))
                            .findFirst()
                    : Optional.<Message.File>empty();
            if (own.isPresent() && ++shown <= MOST_PICTURES && bytes + own.get().content().length <= LARGEST_PICTURES) {
                bytes += own.get().content().length;
                show(picture, own.get().content());
            } else if (remote && isRemote(source)) {
                picture.attr("referrerpolicy", "no-referrer");
            } else {
                if (isRemote(source)) hidden++;
                hide(picture);
            }
        }
        return new MailPage(page.outerHtml(), hidden);
    }

    private static boolean isRemote(String source) {
        var lower = source.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("//");
    }

    /** By what it is, never by what the mail says that it is. */
    private static void show(Element picture, byte[] content) {
        var type = PICTURES.stream()
                .filter(candidate -> looksLike(candidate, content))
                .findFirst();
        if (type.isEmpty()) {
            hide(picture);
            return;
        }
        picture.attr(
                "src",
                "data:image/" + type.get() + ";base64," + Base64.getEncoder().encodeToString(content));
    }

    private static boolean looksLike(String type, byte[] content) {
        return switch (type) {
            case "png" -> startsWith(content, 0x89, 'P', 'N', 'G');
            case "jpeg" -> startsWith(content, 0xff, 0xd8, 0xff);
            case "gif" -> startsWith(content, 'G', 'I', 'F', '8');
            case "webp" -> startsWith(content, 'R', 'I', 'F', 'F');
            default -> false;
        };
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) return false;
        for (int index = 0; index < magic.length; index++) {
            if ((content[index] & 0xff) != magic[index]) return false;
        }
        return true;
    }

    private static void hide(Element picture) {
        var words = picture.attr("alt").strip();
        picture.replaceWith(new Element("span").addClass("blocked").text(words.isEmpty() ? "▢" : "▢ " + words));
    }
}
