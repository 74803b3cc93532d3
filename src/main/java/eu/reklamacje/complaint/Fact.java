package eu.reklamacje.complaint;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a complaint that staff fill in, with the type of its values and the most that fits into it. The names are stored:
 * on the timeline, in drafts and in archives.
 */
public final class Fact<T> implements Comparable<Fact<?>> {

    private static final Map<String, Fact<?>> ALL = new LinkedHashMap<>();

    public static final Fact<Kind> KIND = choice("KIND", Kind.UNDETERMINED);
    public static final Fact<Channel> CHANNEL = choice("CHANNEL", Channel.OTHER);
    /** In the office's zone. */
    public static final Fact<LocalDateTime> RECEIVED_AT =
            new Fact<>("RECEIVED_AT", LocalDateTime.class, 20, null, LocalDateTime::parse);

    public static final Fact<Severity> SEVERITY = choice("SEVERITY", Severity.NORMAL);
    public static final Fact<String> CUSTOMER_NAME = text("CUSTOMER_NAME", 200);
    public static final Fact<String> CUSTOMER_EMAIL = text("CUSTOMER_EMAIL", 254);
    public static final Fact<String> CUSTOMER_PHONE = text("CUSTOMER_PHONE", 60);
    /** ISO 3166, two letters. */
    public static final Fact<String> CUSTOMER_COUNTRY = text("CUSTOMER_COUNTRY", 2);
    /** ISO 639, two letters. */
    public static final Fact<String> CUSTOMER_LANGUAGE = text("CUSTOMER_LANGUAGE", 2);

    public static final Fact<CustomerType> CUSTOMER_TYPE = choice("CUSTOMER_TYPE", CustomerType.CONSUMER);
    public static final Fact<String> MODEL = text("MODEL", 120);
    public static final Fact<Boolean> MODEL_UNKNOWN = flag("MODEL_UNKNOWN");
    public static final Fact<String> SERIAL = text("SERIAL", 60);
    public static final Fact<Boolean> SERIAL_UNKNOWN = flag("SERIAL_UNKNOWN");
    public static final Fact<String> TICKET = text("TICKET", 60);
    public static final Fact<Boolean> TICKET_UNKNOWN = flag("TICKET_UNKNOWN");
    public static final Fact<String> DESCRIPTION = text("DESCRIPTION", 100_000);
    public static final Fact<String> IDEA = text("IDEA", 10_000);
    public static final Fact<Boolean> IDEA_NONE = flag("IDEA_NONE");
    public static final Fact<Boolean> RESTRICTED = flag("RESTRICTED");

    private final String name;
    private final int position = ALL.size();
    private final Class<T> type;
    private final int longest;
    private final @Nullable T absent;
    private final Function<String, T> reader;

    private Fact(String name, Class<T> type, int longest, @Nullable T absent, Function<String, T> reader) {
        this.name = name;
        this.type = type;
        this.longest = longest;
        this.absent = absent;
        this.reader = reader;
        ALL.put(name, this);
    }

    private static Fact<String> text(String name, int longest) {
        return new Fact<>(name, String.class, longest, "", Function.identity());
    }

    private static Fact<Boolean> flag(String name) {
        return new Fact<>(name, Boolean.class, 5, false, Boolean::valueOf);
    }

    private static <E extends Enum<E>> Fact<E> choice(String name, E absent) {
        var type = absent.getDeclaringClass();
        return new Fact<>(name, type, 20, absent, text -> Enum.valueOf(type, text));
    }

    /** All of them, in the order in which they are asked for. */
    public static Collection<Fact<?>> values() {
        return ALL.values();
    }

    /** The fact of that name; empty where there is none, or none any more. */
    public static Optional<Fact<?>> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    /** The most characters that it may have as text. */
    public int longest() {
        return longest;
    }

    /** What holds where nobody has said anything. */
    public T absent() {
        return Objects.requireNonNull(absent, name);
    }

    /** The value that its stored text means; null where it means none. */
    public @Nullable T read(String text) {
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return null;
        }
    }

    /** Whether a value says nothing. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(false);
    }

    /** Whether it is kept with the customer, for all their complaints. */
    boolean isOfCustomer() {
        return name.startsWith("CUSTOMER_");
    }

    /** The fact that says instead that there is no such value; empty where nobody needs to say so. */
    public Optional<Fact<Boolean>> answeredOtherwise() {
        if (this == MODEL) return Optional.of(MODEL_UNKNOWN);
        if (this == SERIAL) return Optional.of(SERIAL_UNKNOWN);
        if (this == TICKET) return Optional.of(TICKET_UNKNOWN);
        return this == IDEA ? Optional.of(IDEA_NONE) : Optional.empty();
    }

    /** Whether it may have several lines. */
    public boolean isLong() {
        return this == DESCRIPTION || this == IDEA;
    }

    @Override
    public int compareTo(Fact<?> other) {
        return Integer.compare(position, other.position);
    }

    /** The name, which is the end of its keys in the bundles. */
    @Override
    public String toString() {
        return name;
    }
}
