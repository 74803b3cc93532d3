package eu.reklamacje.complaint;

import java.util.Locale;

/** Serial numbers are kept as typed, and matched without what people mix up. */
public final class SerialNumbers {

    private SerialNumbers() {}

    /** Upper case, without blanks and hyphens, O read as 0 and I as 1. */
    public static String key(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1');
    }
}
