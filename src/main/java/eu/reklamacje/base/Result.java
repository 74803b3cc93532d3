package eu.reklamacje.base;

import java.util.function.Function;

/** What a use case answers: it is done, or it is refused for a reason that a person can read. Exceptions are for bugs. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    /** @param reason the message's key in the bundles, and what to put into it */
    record Refused<T>(Text reason) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(String key, Object... arguments) {
        return new Refused<>(Text.of(key, arguments));
    }

    static <T> Result<T> refused(Text reason) {
        return new Refused<>(reason);
    }

    default <R> Result<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(var value) -> done(mapping.apply(value));
            case Refused<T>(var reason) -> refused(reason);
        };
    }

    default <R> Result<R> flatMap(Function<T, Result<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var reason) -> refused(reason);
        };
    }

    /** The value of a use case that cannot be refused here. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new IllegalStateException("refused: " + reason);
        };
    }
}
