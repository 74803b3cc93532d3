package eu.reklamacje.complaint;

/** Phone numbers are kept as typed, and matched by their last nine digits: with and without the country's prefix they are one. */
public final class PhoneNumbers {

    private static final int DIGITS = 9;

    private PhoneNumbers() {}

    /** The digits to match by; empty where there are none. */
    public static String key(String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }
}
