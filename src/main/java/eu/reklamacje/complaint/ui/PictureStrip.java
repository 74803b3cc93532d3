package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.complaint.Attachments.Attachment;
import java.util.List;

/** The files that came with something, pictures as pictures. */
final class PictureStrip extends Div {

    private PictureStrip() {
        addClassName("pictures");
    }

    static PictureStrip of(long complaint, List<Attachment> files) {
        var strip = new PictureStrip();
        var pictures =
                files.stream().filter(file -> Contents.isPicture(file.type())).toList();
        for (var file : files) {
            if (pictures.contains(file)) strip.add(strip.picture(complaint, pictures, pictures.indexOf(file)));
            else strip.add(strip.file(complaint, file));
        }
        return strip;
    }

    private Button picture(long complaint, List<Attachment> pictures, int at) {
        var file = pictures.get(at);
        var image = new Image(ComplaintLinks.toFile(complaint, file.id()), "");
        image.getElement().setAttribute("loading", "lazy");
        var open = new Button(image, _ -> new PictureViewer(complaint, pictures, at).open());
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("picture");
        open.setAriaLabel(getTranslation("picture.open", file.name()));
        return open;
    }

    private Anchor file(long complaint, Attachment file) {
        var anchor = new Anchor(ComplaintLinks.toFile(complaint, file.id()), VaadinIcon.FILE_O.create());
        anchor.add(file.name());
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        anchor.addClassName("picture-file");
        return anchor;
    }
}
