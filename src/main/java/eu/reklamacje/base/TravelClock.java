package eu.reklamacje.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application's clock. It runs at the real speed with an offset that is fixed at the start; a piece of work can be done
 * as if at another instant, which is how demo data and tests get a past.
 */
public final class TravelClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final ThreadLocal<@Nullable Instant> here = new ThreadLocal<>();
    private volatile Duration offset;

    TravelClock(Duration offset) {
        this.offset = offset;
    }

    /** Does the work as if it were that instant on this thread, for every other thread it is the present. */
    public <T> T at(Instant instant, Supplier<T> work) {
        var before = here.get();
        here.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) here.remove();
            else here.set(before);
        }
    }

    /** From now on it is that instant, for everybody, and time goes on from there. */
    public void moveTo(Instant instant) {
        offset = Duration.between(real.instant(), instant);
    }

    @Override
    public Instant instant() {
        var fixed = here.get();
        return fixed == null ? real.instant().plus(offset) : fixed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The zone is said where it counts");
    }
}
