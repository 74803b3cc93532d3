package eu.reklamacje.embedded;

import java.nio.file.Path;

/** Another running application holds the data folder. */
final class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder) {
        super("Reklamacje is already running on the data in " + folder
                + ". Stop it first, or start this one with another folder (--data DIR).");
    }
}
