package eu.reklamacje.complaint;

/** A field of a complaint that staff fill in, with the most that fits into it. */
public enum Fact {
    KIND(20),
    CHANNEL(20),
    /** Local date and time in the office's zone, ISO. */
    RECEIVED_AT(20),
    SEVERITY(20),
    CUSTOMER_NAME(200),
    CUSTOMER_EMAIL(254),
    CUSTOMER_PHONE(60),
    /** ISO 3166, two letters. */
    CUSTOMER_COUNTRY(2),
    /** ISO 639, two letters. */
    CUSTOMER_LANGUAGE(2),
    CUSTOMER_TYPE(20),
    MODEL(120),
    MODEL_UNKNOWN(5),
    SERIAL(60),
    SERIAL_UNKNOWN(5),
    TICKET(60),
    TICKET_UNKNOWN(5),
    DESCRIPTION(100_000),
    IDEA(10_000),
    IDEA_NONE(5),
    RESTRICTED(5);

    private final int longest;

    Fact(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    /** Whether it is kept with the customer, for all their complaints. */
    boolean isOfCustomer() {
        return switch (this) {
            case CUSTOMER_NAME, CUSTOMER_EMAIL, CUSTOMER_PHONE, CUSTOMER_COUNTRY, CUSTOMER_LANGUAGE, CUSTOMER_TYPE ->
                true;
            default -> false;
        };
    }
}
