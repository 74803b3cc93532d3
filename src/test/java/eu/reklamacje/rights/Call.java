package eu.reklamacje.rights;

import eu.reklamacje.listing.Filter;
import java.util.function.LongSupplier;

/**
 * An operation that somebody tries on a complaint that anna has recorded.
 *
 * @param name the customer's
 * @param anAttachment gives the complaint one, and answers its id
 * @param aDraft begins one for anna, and answers its id
 */
public record Call(
        String operation,
        long id,
        String number,
        String name,
        long customer,
        LongSupplier anAttachment,
        LongSupplier aDraft,
        String who) {

    Filter named() {
        return Filter.ALL.withText(name);
    }
}
