package eu.reklamacje;

import eu.reklamacje.base.Office;
import eu.reklamacje.demo.DemoData;
import java.util.Optional;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
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

    /** Only when it serves: whoever follows the address must not find that it is still starting. */
    @EventListener
    void greet(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) return;
        System.out.printf("%nReklamacje is running: %s%n", office.publicUrl());
        demo.map(DemoData::signIns).ifPresent(System.out::println);
    }
}
