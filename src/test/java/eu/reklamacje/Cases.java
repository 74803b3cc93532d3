package eu.reklamacje;

import java.util.Random;
import java.util.function.Consumer;

/** Ten thousand seeded cases of a property; a failing one names its seed, and can be run again alone. */
public final class Cases {

    private static final int NUMBER = Integer.getInteger("cases.number", 10_000);
    private static final long SEED = Long.getLong("cases.seed", System.nanoTime());

    private Cases() {}

    public static void check(Consumer<Random> property) {
        for (int number = 0; number < NUMBER; number++) {
            long seed = SEED + number;
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("fails with -Dcases.seed=" + seed + ": " + failed.getMessage(), failed);
            }
        }
    }
}
