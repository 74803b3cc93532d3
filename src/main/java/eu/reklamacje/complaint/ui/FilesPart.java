package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The complaint's files, and a place to drop more. */
@Component
@Order(90)
class FilesPart implements ComplaintPart {

    private final Attachments attachments;
    private final List<DroppedFiles> others;

    FilesPart(Attachments attachments, List<DroppedFiles> others) {
        this.attachments = attachments;
        this.others = others;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "complaint.files";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Dropped(complaint.id(), screen);
    }

    private Result<String> keep(long complaint, String name, InputStream input) throws IOException {
        for (var other : others) if (other.takes(name)) return other.take(complaint, name, input);
        return attachments.attach(complaint, name, input);
    }

    private final class Dropped extends Content {

        private final AttachmentList files;

        Dropped(long complaint, ComplaintScreen screen) {
            files = new AttachmentList(
                    screen::files,
                    (name, input) -> keep(complaint, name, input),
                    file -> ComplaintLinks.toFile(complaint, file),
                    null);
            getContent().add(files);
        }

        @Override
        public void show(ComplaintView complaint) {
            files.refresh();
            files.setReadOnly(!complaint.mayWrite());
        }
    }
}
