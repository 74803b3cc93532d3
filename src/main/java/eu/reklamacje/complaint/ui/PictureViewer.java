package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.Attachments.Attachment;
import java.util.List;

/** Pictures in their full size, one after the other. Turning one is a way to look at it: the file stays as it came. */
final class PictureViewer extends Dialog {

    private static final int QUARTERS = 4;

    private final long complaint;
    private final List<Attachment> pictures;
    private final int[] turns;
    private final Image image = new Image();
    private final Span name = new Span();
    private final Anchor download = new Anchor();
    private int at;

    PictureViewer(long complaint, List<Attachment> pictures, int at) {
        this.complaint = complaint;
        this.pictures = pictures;
        this.at = at;
        turns = new int[pictures.size()];
        addClassName("picture-viewer");
        setWidth("96vw");
        setHeight("94vh");
        var stage = new Div(image);
        stage.addClassName("picture-stage");
        add(stage);
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        download.setText(getTranslation("picture.download"));
        var all = new Anchor(ComplaintLinks.toPictures(complaint), getTranslation("picture.download-all"));
        all.setRouterIgnore(true);
        all.getElement().setAttribute("download", true);
        getHeader()
                .add(
                        name,
                        button(VaadinIcon.ANGLE_LEFT, "ArrowLeft", "picture.previous", () -> show(this.at - 1)),
                        button(VaadinIcon.ANGLE_RIGHT, "ArrowRight", "picture.next", () -> show(this.at + 1)),
                        button(VaadinIcon.ROTATE_RIGHT, "r", "picture.rotate", this::turn),
                        download,
                        all,
                        button(VaadinIcon.CLOSE_SMALL, "x", "action.close", this::close));
        download.getElement().setProperty("autofocus", true);
        show(at);
    }

    private Button button(VaadinIcon icon, String key, String words, Runnable does) {
        var button = new Button(icon.create(), _ -> does.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Keys.on(button, key, getTranslation(words));
    }

    private void show(int wanted) {
        at = Math.floorMod(wanted, pictures.size());
        var picture = pictures.get(at);
        var address = ComplaintLinks.toFile(complaint, picture.id());
        image.setSrc(address);
        image.setAlt(picture.name());
        download.setHref(address);
        name.setText(getTranslation("picture.of", picture.name(), at + 1, pictures.size()));
        showTurn();
    }

    private void turn() {
        turns[at] = (turns[at] + 1) % QUARTERS;
        showTurn();
    }

    private void showTurn() {
        for (int quarters = 0; quarters < QUARTERS; quarters++) image.removeClassName("turned-" + quarters);
        image.addClassName("turned-" + turns[at]);
    }
}
