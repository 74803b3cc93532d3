package eu.reklamacje.complaint;

/** A complaint in the version that somebody saw. */
public record SeenComplaint(long id, int version, String number, long teamId) {}
