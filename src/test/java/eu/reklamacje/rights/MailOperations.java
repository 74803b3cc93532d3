package eu.reklamacje.rights;

import eu.reklamacje.Complaint101;
import eu.reklamacje.TestMails;
import eu.reklamacje.mail.BlockedSenders;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.Logging;
import eu.reklamacje.mail.Reason;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.mail.Sorting;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on mails. */
class MailOperations extends Operations {

    @Autowired
    Logging logging;

    @Autowired
    Inbox inbox;

    @Autowired
    ReceivedMails receivedMails;

    @Autowired
    Sorting sorting;

    @Autowired
    BlockedSenders blockedSenders;

    @Autowired
    FromMail fromMail;

    @Autowired
    TestMails mails;

    MailOperations() {
        on(
                "Logging.log",
                call -> yes(
                        logging.log(new Logging.Origin(null, false), Complaint101.facts("Ktoś"), null, false, null)));
        on("ReceivedMails.of", call -> {
            mails.fresh(call.id());
            return yes(receivedMails.of(call.id()));
        });
        on("FromMail.proposeSplit", call -> yes(fromMail.proposeSplit(mails.fresh(call.id()))));
        on(
                "FromMail.split",
                call -> yes(fromMail.split(mails.fresh(call.id()), Complaint101.facts("Druga sprawa"), null, false)));
        on("Inbox.ids", call -> {
            long mail = mails.waiting(call.id());
            return inbox.ids(Inbox.Search.of(Inbox.Heap.WAITING, ""), 100_000).contains(mail);
        });
        on("Inbox.list", call -> {
            long mail = mails.waiting(call.id());
            return inbox.list(Inbox.Heap.WAITING, "", 0, 100_000).stream().anyMatch(entry -> entry.id() == mail);
        });
        on("Inbox.count", call -> {
            int before = inbox.count(Inbox.Heap.WAITING, "");
            mails.waiting(call.id());
            return inbox.count(Inbox.Heap.WAITING, "") > before;
        });
        on("ReceivedMails.find", call -> yes(receivedMails.find(mails.waiting(call.id()))));
        on(
                "ReceivedMails.words",
                call -> !receivedMails.words(mails.waiting(call.id())).fresh().isEmpty());
        on(
                "ReceivedMails.enclosed",
                call -> !receivedMails
                        .enclosed(mails.enclosing(call.id()))
                        .files()
                        .isEmpty());
        on("ReceivedMails.page", call -> yes(receivedMails.page(mails.formatted(call.id()), false)));
        on("ReceivedMails.write", call -> {
            var output = new ByteArrayOutputStream();
            receivedMails.write(mails.waiting(call.id()), output);
            return output.size() > 0;
        });
        on("Sorting.take", call -> yes(sorting.take(mails.fresh(call.id()))));
        on("FromMail.propose", call -> yes(fromMail.propose(mails.waiting(call.id()))));
        on(
                "FromMail.record",
                call -> yes(fromMail.record(mails.waiting(call.id()), Complaint101.facts("Z poczty"), null, false)));
        on(
                "FromMail.add",
                call -> yes(fromMail.add(
                        call.id(),
                        TestMails.raw("k@example.org", "Temat", call.name() + call.id(), "Treść")
                                .getBytes(StandardCharsets.UTF_8))));
        on("Sorting.join", call -> yes(sorting.join(mails.waiting(call.id()), call.number())));
        on("Sorting.escalate", call -> yes(sorting.escalate(mails.answersFinished(call.id()))));
        on("Sorting.reopen", call -> yes(sorting.reopen(mails.answersFinished(call.id()), "Nowe fakty")));
        on("Sorting.file", call -> yes(sorting.file(mails.waiting(call.id()), Reason.THANKS, "")));
        on("Sorting.bringBack", call -> yes(sorting.bringBack(mails.filed(call.id()))));
        on("BlockedSenders.list", call -> {
            db.sql(
                            "insert ignore into blocked_sender(address, blocked_by, blocked_at) values ('zly@example.org', 1, now())")
                    .update();
            return !blockedSenders.list().isEmpty();
        });
        on("BlockedSenders.free", call -> yes(blockedSenders.free("nikt@example.org")));
        on("Sorting.block", call -> yes(sorting.block(mails.waiting(call.id()), java.time.Duration.ofDays(1))));
    }
}
