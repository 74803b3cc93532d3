package eu.reklamacje.search;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps this server's index like the database. At the start what differs is read again, by a stamp of each complaint; from then on
 * what change notices name, of this server and of the others.
 */
@Component
class Indexing {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);
    /** So many complaints are read together. */
    private static final int BATCH = 200;
    /** So many ids are compared together. */
    private static final int COMPARED = 10_000;

    private static final int COMMIT_SECONDS = 30;
    private static final int RETRY_SECONDS = 5;

    private final TextReader texts;
    private final Changes changes;
    private final Path folder;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search").daemon().factory());
    private final Set<Long> waiting = new LinkedHashSet<>();
    private volatile @Nullable TextIndex index;
    private volatile boolean complete;
    private Runnable stopListening = () -> {};

    Indexing(TextReader texts, Changes changes, @Value("${reklamacje.search.folder}") Path folder) {
        this.texts = texts;
        this.changes = changes;
        this.folder = folder;
    }

    /** What changes while it is compared is told, and read after that. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        index = opened();
        stopListening = changes.listen(this::hear);
        worker.execute(this::compare);
        worker.scheduleWithFixedDelay(() -> open().commit(), COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Without its folder the server works all the same: it makes an index for itself, at every start. */
    private TextIndex opened() {
        var database = texts.database();
        try {
            return TextIndex.open(folder, database);
        } catch (IllegalStateException unusable) {
            log.error("The index of texts goes into a folder of its own until the next start", unusable);
        }
        try {
            return TextIndex.open(Files.createTempDirectory("reklamacje-search"), database);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private TextIndex open() {
        return Objects.requireNonNull(index);
    }

    /** None before the server is ready. */
    @Nullable
    TextIndex index() {
        return index;
    }

    /** Whether everything that there was at the start can be found. */
    boolean isComplete() {
        return complete;
    }

    /** Before the server is ready: this folder's index anew. */
    void rebuildNow() {
        index = opened();
        rebuild();
    }

    private void rebuild() {
        complete = false;
        open().clear();
        compare();
    }

    private void hear(Set<Change> told) {
        if (told.stream().anyMatch(change -> change.topic().equals(Change.SEARCH))) worker.execute(this::rebuild);
        var ids = told.stream()
                .flatMap(change -> change.isComplaint()
                        ? Stream.of(change.id())
                        : change.topic().equals(Change.MAIL) && change.id() > 0 ? Stream.of(-change.id()) : Stream.of())
                .toList();
        if (!ids.isEmpty()) readAgain(ids);
    }

    private void readAgain(Collection<Long> ids) {
        synchronized (waiting) {
            waiting.addAll(ids);
        }
        worker.execute(this::readWaiting);
    }

    private void readWaiting() {
        List<Long> ids;
        synchronized (waiting) {
            ids = List.copyOf(waiting);
            waiting.clear();
        }
        if (ids.isEmpty()) return;
        try {
            read(ids);
            open().refresh();
        } catch (RuntimeException unreachable) {
            // Nothing is lost: they are read when the database answers again.
            log.warn("{} complaints wait to be indexed: {}", ids.size(), unreachable.getMessage());
            synchronized (waiting) {
                waiting.addAll(ids);
            }
            worker.schedule(this::readWaiting, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void read(List<Long> ids) {
        ids.stream().gather(Gatherers.windowFixed(BATCH)).forEach(batch -> open().put(batch, texts.read(batch)));
    }

    /** Reads again what differs. */
    void compare() {
        try {
            long began = System.nanoTime();
            int differing = 0;
            long highest = texts.highest();
            for (long from = 0; from <= highest; from += COMPARED)
                differing += readAgain(known(from, from + COMPARED), texts.stamps(from, from + COMPARED));
            long highestMail = texts.highestMail();
            for (long from = 1; from <= highestMail; from += COMPARED)
                differing += readAgain(known(1 - from - COMPARED, 1 - from), texts.mailStamps(from, from + COMPARED));
            open().commit();
            complete = true;
            if (differing > 0)
                log.info(
                        "The texts of {} complaints and mails were indexed in {} ms",
                        differing,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        } catch (RuntimeException unreachable) {
            log.warn("The index of texts is compared with the database later: {}", unreachable.getMessage());
            worker.schedule(this::compare, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Map<Long, Long> known(long from, long before) {
        return open().search(searcher -> searcher.stamps(from, before));
    }

    /** What has another stamp now, or is gone; and how many that were. */
    private int readAgain(Map<Long, Long> known, Map<Long, Long> now) {
        var differing = new ArrayList<Long>();
        now.forEach((id, stamp) -> {
            if (!stamp.equals(known.get(id))) differing.add(id);
        });
        known.keySet().stream().filter(id -> !now.containsKey(id)).forEach(differing::add);
        read(differing);
        if (!differing.isEmpty()) open().refresh();
        return differing.size();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopListening.run();
        worker.shutdownNow();
        if (!worker.awaitTermination(RETRY_SECONDS, TimeUnit.SECONDS))
            log.warn("The index of texts is still being written");
        if (index != null) index.close();
    }
}
