package eu.reklamacje.decision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists that administrators keep: nobody overwrites what somebody else has changed in the meantime. */
@IntegrationTest
class CatalogueTest {

    @Autowired
    RootCauses causes;

    @Autowired
    OutsideBodies bodies;

    @Autowired
    Models models;

    @Autowired
    TestPeople people;

    private final String name = "Nazwa " + UUID.randomUUID();

    @Test
    void ofTwoWhoChangeARootCauseAtOnceOneIsTold() throws Exception {
        long id = asEwa(() -> causes.add(Kind.PRODUCT, null, name).orThrow());
        var results = atOnce(
                () -> asEwa(() -> causes.change(id, 0, name + " A", true)),
                () -> asEwa(() -> causes.change(id, 0, name + " B", true)));
        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(causes.all())
                .filteredOn(cause -> cause.id() == id)
                .singleElement()
                .matches(cause -> cause.version() == 1);
    }

    @Test
    void aRootCauseStandsBelowOneOfItsOwnKind() {
        long service = asEwa(() -> causes.add(Kind.SERVICE, null, name).orThrow());
        assertThat(asEwa(() -> causes.add(Kind.PRODUCT, service, name + " niżej")))
                .isInstanceOf(Result.Refused.class);
        assertThat(asEwa(() -> causes.add(Kind.SERVICE, service, name + " niżej")))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void ofTwoWhoChangeAnOutsideBodyAtOnceOneIsTold() throws Exception {
        long id = asEwa(() -> bodies.save(body(null, 0, name)).orThrow());
        var results = atOnce(
                () -> asEwa(() -> bodies.save(body(id, 0, name + " A"))),
                () -> asEwa(() -> bodies.save(body(id, 0, name + " B"))));
        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
    }

    @Test
    void ofTwoWhoAddTheSameModelAtOnceOneIsTold() throws Exception {
        var results = atOnce(() -> asEwa(() -> models.add(name)), () -> asEwa(() -> models.add(name)));
        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(models.choosable()).containsOnlyOnce(name);
    }

    private static OutsideBodies.Body body(@org.jspecify.annotations.Nullable Long id, int version, String name) {
        return new OutsideBodies.Body(id, version, "PT", name, "https://example.org", true, true);
    }

    private <T> T asEwa(Supplier<T> act) {
        return people.as("ewa", act);
    }

    @SafeVarargs
    private static List<Result<Long>> atOnce(Callable<Result<Long>>... acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var running = threads.invokeAll(List.of(acts));
            return IntStream.range(0, acts.length)
                    .mapToObj(index -> running.get(index).resultNow())
                    .toList();
        }
    }
}
