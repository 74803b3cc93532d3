package eu.reklamacje.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The examples that come with the policy as published. */
@Component
@Order(5)
class DeliveredExamples implements ApplicationRunner {

    private final PolicyExamples examples;

    DeliveredExamples(PolicyExamples examples) {
        this.examples = examples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try (var input = new ClassPathResource("policy/examples.csv").getInputStream()) {
            examples.deliver(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
