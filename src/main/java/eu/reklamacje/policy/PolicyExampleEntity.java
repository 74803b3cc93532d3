package eu.reklamacje.policy;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An example as it is stored; everybody else sees {@link PolicyExample}. */
@Entity
@Table(name = "policy_example")
class PolicyExampleEntity extends EditedEntity {

    private String calendar;

    @Enumerated(EnumType.STRING)
    private Rule rule;

    private LocalDateTime event;

    private LocalDate due;

    /** As {@link ExampleCsv} writes dates. */
    private String skipped;

    private String source;

    PolicyExampleEntity write(PolicyExample example) {
        calendar = example.calendar();
        rule = example.rule();
        event = example.event();
        due = example.due();
        skipped = ExampleCsv.text(example.skipped());
        source = example.source();
        return this;
    }

    PolicyExample view() {
        return new PolicyExample(id(), version(), calendar, rule, event, due, ExampleCsv.dates(skipped), source);
    }
}
