package eu.reklamacje.policy;

import java.util.Set;

/** A stage of the ladder, and to whom it speaks. */
public record Rung(Stage stage, Set<Recipient> to) {

    public Rung {
        to = Set.copyOf(to);
    }
}
