package eu.reklamacje.desk;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import eu.reklamacje.mail.BlockedSenders;
import java.time.Duration;
import java.util.function.Consumer;

/** For how long nobody wants to read a sender. */
class BlockDialog extends ConfirmDialog {

    BlockDialog(String sender, Consumer<Duration> block) {
        setHeader(getTranslation("inbox.block"));
        var length = new Select<Duration>();
        length.setLabel(getTranslation("inbox.block.length"));
        length.setItems(Duration.ofDays(30), BlockedSenders.USUAL, Duration.ofDays(365));
        length.setItemLabelGenerator(days -> getTranslation("inbox.block.days", days.toDays()));
        length.setValue(BlockedSenders.USUAL);
        add(new Paragraph(getTranslation("inbox.block.text", sender)), length);
        setConfirmText(getTranslation("inbox.block"));
        addConfirmListener(_ -> block.accept(length.getValue()));
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
    }
}
