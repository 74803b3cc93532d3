package eu.reklamacje.casefile;

import eu.reklamacje.seal.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a complaint file: signed, it is all that has to be believed.
 *
 * @param format of the file, 1
 * @param complaint the number
 * @param subject the complaint's id, which its entries are sealed with
 * @param made when, ISO 8601 in UTC
 * @param redacted whether third parties and internal notes are left out
 * @param head how the timeline's chain ended
 * @param finding what was wrong with the timeline when the file was made; null where it was whole
 */
record Manifest(
        int format,
        String complaint,
        long subject,
        String made,
        boolean redacted,
        Chain.Head head,
        Chain.@Nullable Finding finding,
        List<Item> files) {

    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String TIMELINE = "timeline.jsonl";
    static final String PUBLIC_KEY = "public-key.pem";

    /** @param sha256 in hexadecimal */
    record Item(String path, long size, String sha256) {}
}
