package eu.reklamacje.user;

/** A team of handlers. When it works is said by its calendar. */
public record Team(long id, int version, String name, boolean active) {}
