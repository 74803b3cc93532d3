package eu.reklamacje.base;

import java.util.function.BooleanSupplier;

/** Work that nobody waits for. */
public final class Background {

    private Background() {}

    /** One piece after the other, each in a transaction of its own, until there is none or the server stops. */
    public static void untilNothingIsLeft(BooleanSupplier next) {
        while (next.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            // The next one.
        }
    }
}
