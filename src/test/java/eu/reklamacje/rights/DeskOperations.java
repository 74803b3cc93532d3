package eu.reklamacje.rights;

import eu.reklamacje.Complaint101;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.CustomerAddresses;
import eu.reklamacje.complaint.CustomerMerges;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Routing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on what a complaint refers to: customers, devices, models, files, drafts, routes. */
class DeskOperations extends Operations {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    Complaints complaints;

    @Autowired
    Customers customers;

    @Autowired
    Devices devices;

    @Autowired
    Models models;

    @Autowired
    Replacements replacements;

    @Autowired
    Routing routing;

    @Autowired
    CustomerMerges merges;

    @Autowired
    CustomerAddresses addresses;

    @Autowired
    Drafts drafts;

    @Autowired
    Attachments attachments;

    DeskOperations() {
        on("Customers.find", call -> yes(customers.find(call.customer())));
        on("Customers.search", call -> yes(customers.search(call.name(), 3)));
        on("Customers.save", call -> {
            var page = people.as("anna", () -> customers.find(call.customer()).orElseThrow());
            return yes(
                    customers.save(call.customer(), page.version(), page.facts().with(Fact.CUSTOMER_PHONE, "1")));
        });
        on("CustomerMerges.of", call -> {
            merged(call);
            twin(call);
            var twins = merges.of(call.customer(), 5);
            return yes(twins.proposals()) && yes(twins.merged());
        });
        on("CustomerMerges.merge", call -> yes(merges.merge(twin(call), 0, call.customer())));
        on("CustomerMerges.undo", call -> yes(merges.undo(merged(call))));
        on("CustomerAddresses.of", call -> {
            address(call);
            return yes(addresses.of(call.customer()));
        });
        on("CustomerAddresses.add", call -> yes(addresses.add(call.customer(), newAddress())));
        on("CustomerAddresses.remove", call -> yes(addresses.remove(address(call))));
        on("Devices.find", call -> yes(devices.find(device(call.id()))));
        on(
                "Devices.startingWith",
                call -> yes(devices.startingWith(
                        people.as(
                                "anna",
                                () -> complaints
                                        .find(call.id())
                                        .orElseThrow()
                                        .facts()
                                        .get(Fact.SERIAL)),
                        2)));
        on("Devices.ofCustomer", call -> yes(devices.ofCustomer(call.customer(), 2)));
        on("Devices.change", call -> yes(devices.change(device(call.id()), 0, "Model", null)));
        on("Replacements.record", call -> yes(replacements.record(call.id(), "NEW" + call.id())));
        on("Replacements.chain", call -> yes(replacements.chain(device(call.id()))));
        on("Models.all", call -> yes(models.all()));
        on("Models.add", call -> yes(models.add(call.name())));
        on("Models.setActive", call -> yes(models.setActive(model(), modelVersion(), true)));
        on("Routing.route", call -> yes(routing.route(Kind.PRODUCT, team("anna"))));
        on("Attachments.attach", call -> yes(attachments.attach(call.id(), "nowy.png", new ByteArrayInputStream(PNG))));
        on("Attachments.of", call -> {
            call.anAttachment().getAsLong();
            return yes(attachments.of(call.id()));
        });
        on(
                "Attachments.find",
                call -> yes(attachments.find(call.id(), call.anAttachment().getAsLong())));
        on("Attachments.write", call -> {
            var output = new ByteArrayOutputStream();
            attachments.write(call.id(), call.anAttachment().getAsLong(), output);
            return output.size() == PNG.length;
        });
        on(
                "Attachments.attachToDraft",
                call -> yes(
                        attachments.attachToDraft(call.aDraft().getAsLong(), "d.png", new ByteArrayInputStream(PNG))));
        on("Attachments.ofDraft", call -> {
            long draft = call.aDraft().getAsLong();
            attachToAnnasDraft(draft);
            return yes(attachments.ofDraft(draft));
        });
        on("Attachments.removeFromDraft", call -> {
            long draft = call.aDraft().getAsLong();
            attachToAnnasDraft(draft);
            attachments.removeFromDraft(draft, annasFile(draft));
            return annasFiles(draft) == 0;
        });
        on("Attachments.adopt", call -> {
            long draft = call.aDraft().getAsLong();
            attachToAnnasDraft(draft);
            attachments.adopt(draft, call.id());
            return annasFiles(draft) == 0;
        });
        on("Drafts.writing", call -> {
            for (var other : List.of("anna", "jan")) {
                db.sql("""
                                    insert into draft(owner_id, purpose, complaint_id, data, title, changed_at)
                                    values (?, 'LETTER', ?, '{}', '', '2099-01-01')""").params(people.person(other).id(), call.id()).update();
            }
            return yes(drafts.writing(call.id()));
        });
        on("Drafts.find", call -> yes(drafts.find(call.aDraft().getAsLong(), Map.class)));
        on("Drafts.keep", call -> {
            long draft = call.aDraft().getAsLong();
            drafts.keep(draft, "changed", Map.of());
            return draftTitle(draft).equals(Optional.of("changed"));
        });
        on("Drafts.forget", call -> {
            long draft = call.aDraft().getAsLong();
            drafts.forget(draft);
            return draftTitle(draft).isEmpty();
        });
    }

    private long annasFile(long draft) {
        return people.as("anna", () -> attachments.ofDraft(draft).getFirst().id());
    }

    private int annasFiles(long draft) {
        return people.as("anna", () -> attachments.ofDraft(draft).size());
    }

    private void attachToAnnasDraft(long draft) {
        people.as("anna", () -> {
            try {
                return attachments
                        .attachToDraft(draft, "d.png", new ByteArrayInputStream(PNG))
                        .orThrow();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private Optional<String> draftTitle(long draft) {
        return db.sql("select title from draft where id = ?")
                .param(draft)
                .query(String.class)
                .optional();
    }

    private long model() {
        return db.sql("select min(id) from device_model").query(Long.class).single();
    }

    private int modelVersion() {
        return db.sql("select version from device_model where id = ?")
                .param(model())
                .query(Integer.class)
                .single();
    }

    /** Another customer of the same name and number. */
    private long twin(Call call) {
        return people.as("anna", () -> {
            var restricted = complaints.find(call.id()).orElseThrow().facts().get(Fact.RESTRICTED);
            long id = complaints
                    .record(Complaint101.facts(call.name()).with(Fact.RESTRICTED, restricted), null, true)
                    .orThrow()
                    .id();
            return complaints.find(id).orElseThrow().customerId();
        });
    }

    private long merged(Call call) {
        long twin = twin(call);
        return people.as("anna", () -> merges.merge(twin, 0, call.customer()).orThrow());
    }

    private static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private long address(Call call) {
        return people.as(
                "anna", () -> addresses.add(call.customer(), newAddress()).orThrow());
    }
}
