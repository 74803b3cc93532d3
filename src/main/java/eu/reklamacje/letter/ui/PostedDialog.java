package eu.reklamacje.letter.ui;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks on which day a printed letter was posted. */
final class PostedDialog extends FormDialog<PostedDialog.Posting> {

    /** The day on which it left. */
    public record Posting(@Nullable LocalDate on) {}

    PostedDialog(LocalDate today, Function<LocalDate, Result<Long>> post) {
        super(Posting.class, "", "22rem");
        setHeaderTitle(getTranslation("outbox.posted"));
        var on = Fields.day("outbox.posted.on");
        on.setMax(today);
        forField(on)
                .withDefaultValidator(false)
                .withValidator(Fields.needed())
                .withValidator(Fields.checked(day ->
                        day != null && day.isAfter(today) ? Optional.of(Text.of("problem.future")) : Optional.empty()))
                .bind("on");
        show(new Posting(today));
        add(on);
        saves(
                getTranslation("outbox.posted"),
                posting -> post.apply(Objects.requireNonNull(posting.on())),
                _ -> Notices.done(getTranslation("outbox.posted.done")));
    }
}
