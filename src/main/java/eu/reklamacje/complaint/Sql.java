package eu.reklamacje.complaint;

/** Text on its way into a LIKE. */
final class Sql {

    private Sql() {}

    /** A pattern for what begins with the text, whose own wildcards are letters like any other. */
    static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
