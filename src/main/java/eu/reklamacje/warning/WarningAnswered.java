package eu.reklamacje.warning;

/** A question was answered, published inside its transaction: nobody needs to be asked any more. */
public record WarningAnswered(long warning) {}
