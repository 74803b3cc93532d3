package eu.reklamacje.listing;

import org.jspecify.annotations.Nullable;

/**
 * A list or a board as somebody has filtered and ordered it, under a name.
 *
 * @param team whose members have it, too; null for one's own
 * @param query what stands behind the address of the place
 * @param mayChange whether the reader may rename or remove it
 */
public record SavedView(
        long id,
        int version,
        Place place,
        String name,
        @Nullable Long team,
        String query,
        boolean mayChange) {

    public enum Place {
        LIST("complaints"),
        BOARD("board");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        /** The route of the screen. */
        public String path() {
            return path;
        }
    }
}
