package eu.reklamacje.complaint;

/** Whether the law sees a consumer. */
public enum CustomerType {
    CONSUMER,
    BUSINESS
}
