package eu.reklamacje.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a complaint in which something can be found; or of a mail that belongs to none.
 *
 * @param id the complaint's; the mail's own below zero
 * @param names what each of its texts is found by, too: the number, the customer, the device
 * @param stamp grows whenever anything of it has changed
 */
record ComplaintTexts(
        long id, boolean restricted, @Nullable Long handler, long team, String names, long stamp, List<Text> texts) {

    /** @param who wrote it; null for customers and background work */
    record Text(TextKind kind, Instant at, @Nullable Long who, String words) {}
}
