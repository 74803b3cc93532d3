package eu.reklamacje.rights;

import eu.reklamacje.TestMails;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.LetterState;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on letters and their texts. */
class LetterOperations extends Operations {

    @Autowired
    Letters letters;

    @Autowired
    Templates templates;

    @Autowired
    TestMails mails;

    LetterOperations() {
        on(
                "Letters.text",
                call -> !letters.text(mails.letter(call.id(), "CANCELLED")).isEmpty());
        on("Letters.propose", call -> yes(letters.propose(call.id(), LetterKind.REPLY, "pl")));
        on("Letters.quotable", call -> yes(letters.quotable(call.id())));
        on("Letters.send", call -> yes(letters.send(call.id(), letter())));
        on("Letters.takeBack", call -> yes(letters.takeBack(mails.letter(call.id(), "WAITING"))));
        on("Letters.tryAgain", call -> yes(letters.tryAgain(mails.letter(call.id(), "FAILED"))));
        on(
                "Letters.posted",
                call -> yes(letters.posted(mails.printed(call.id(), "TO_POST"), LocalDate.of(2026, 3, 2))));
        on("Letters.cameBack", call -> yes(letters.cameBack(mails.printed(call.id(), "SENT"), "Adresat nieznany")));
        on("Letters.find", call -> yes(letters.find(mails.letter(call.id(), "SENT"))));
        on("Letters.writePdf", call -> {
            var output = new ByteArrayOutputStream();
            letters.writePdf(mails.letter(call.id(), "SENT"), output);
            return output.size() > 0;
        });
        on("Letters.preview", call -> {
            var output = new ByteArrayOutputStream();
            letters.preview(call.id(), letter(), output);
            return output.size() > 0;
        });
        on("Templates.save", call -> {
            var purpose = new Templates.Purpose(LetterKind.REPLY, Kind.SERVICE, "hu");
            int base =
                    templates.exactly(purpose).map(Templates.Template::version).orElse(0);
            return yes(templates.save(purpose, base, "Tárgy", "Szöveg"));
        });
        on("Templates.mayWrite", call -> templates.mayWrite());
        on("Letters.lastElsewhere", call -> {
            mails.letter(call.id(), "SENT");
            return yes(letters.lastElsewhere(call.id(), DispatchMethod.EMAIL, "somebody@else.example"));
        });
        on("Letters.of", call -> {
            mails.letter(call.id(), "CANCELLED");
            return yes(letters.of(call.id()));
        });
        on("Letters.outbox", call -> {
            long letter = mails.letter(call.id(), "CANCELLED");
            return letters.outbox(LetterState.CANCELLED, 100_000).stream().anyMatch(found -> found.id() == letter);
        });
    }
}
