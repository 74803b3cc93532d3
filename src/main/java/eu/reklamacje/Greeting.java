package eu.reklamacje;

import eu.reklamacje.base.Office;
import eu.reklamacje.demo.DemoData;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is, and how to get in. */
@Component
class Greeting {

    private final Office office;
    private final Optional<DemoData> demo;

    Greeting(Office office, Optional<DemoData> demo) {
        this.office = office;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        System.out.printf("%nReklamacje is running: %s%n", office.publicUrl());
        demo.map(DemoData::signIns).ifPresent(System.out::println);
    }
}
