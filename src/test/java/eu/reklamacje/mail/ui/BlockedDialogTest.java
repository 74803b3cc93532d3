package eu.reklamacje.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.mail.BlockedSenders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BlockedDialogTest extends ScreenTest {

    @Autowired
    BlockedSenders senders;

    @Autowired
    Office office;

    @Test
    void forHowLongIsAskedAndARefusalLeavesTheQuestion() {
        new BlockDialog("spam@example.com", _ -> Result.refused("refused.unknown-complaint"), _ -> {}).open();
        roundTrip();
        assertThat(words(dialog())).contains("spam@example.com");
        click("Zablokuj nadawcę");
        assertThat(notices()).isNotEmpty();
        assertThat(hasDialog()).isTrue();
    }

    @Test
    void whereNobodyIsBlockedItSaysSo() {
        as("marek");
        new BlockedDialog(senders, office).open();
        roundTrip();
        assertThat(words(dialog())).isNotEmpty();
        click("Zamknij");
        assertThat(hasDialog()).isFalse();
    }
}
