package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.mail.BlockedSenders;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** For how long nobody wants to read a sender. */
final class BlockDialog extends FormDialog<BlockDialog.Block> {

    /** The time for which the mails of a sender are filed unread. */
    public record Block(Duration length) {}

    BlockDialog(String sender, Function<Duration, Result<Long>> block, Consumer<Long> done) {
        super(Block.class, "", "28rem");
        setHeaderTitle(getTranslation("inbox.block"));
        var length = new Select<Duration>();
        length.setLabel(getTranslation("inbox.block.length"));
        length.setItems(Duration.ofDays(30), BlockedSenders.USUAL, Duration.ofDays(365));
        length.setItemLabelGenerator(days -> getTranslation("inbox.block.days", days.toDays()));
        length.setAutofocus(true);
        bind(length, "length");
        show(new Block(BlockedSenders.USUAL));
        add(new Paragraph(getTranslation("inbox.block.text", sender)), length);
        saves(getTranslation("inbox.block"), chosen -> block.apply(chosen.length()), done);
    }
}
