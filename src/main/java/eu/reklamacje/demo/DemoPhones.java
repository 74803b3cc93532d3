package eu.reklamacje.demo;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Mobile numbers that their country could give out. */
final class DemoPhones {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final int LAST = 10_000;

    private DemoPhones() {}

    /** @param seed the same gives the same number */
    static String of(String country, int seed) {
        var example = UTIL.getExampleNumberForType(country, PhoneNumberType.MOBILE);
        var varied = new PhoneNumber().mergeFrom(example);
        varied.setNationalNumber(example.getNationalNumber() / LAST * LAST + Math.floorMod(seed, LAST));
        return UTIL.format(UTIL.isValidNumber(varied) ? varied : example, PhoneNumberFormat.INTERNATIONAL);
    }
}
