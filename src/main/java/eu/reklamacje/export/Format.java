package eu.reklamacje.export;

import java.util.Locale;

/** As what a table leaves. */
public enum Format {
    /** For people: texts stay texts, days are days. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For programs (RFC 4180, UTF-8). */
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
