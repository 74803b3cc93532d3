package eu.reklamacje.message;

/**
 * Whom a mail names.
 *
 * @param address in lower case, international domains readable; never empty
 * @param name as it was written; empty where there is none
 */
public record Correspondent(String address, String name) {}
