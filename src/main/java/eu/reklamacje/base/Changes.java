package eu.reklamacje.base;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Change notices. The transaction that changes something writes a row; after commit this server tells its open views at
 * once, and every other server finds the row within a second by one query. What follows within 200 ms is gathered: a burst is
 * told five times a second, however long it is.
 */
@Service
public class Changes {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final long GATHER_MILLIS = 200;
    private static final long POLL_MILLIS = 500;
    /** A row's id is given before its commit, so a lower id may appear after a higher one: look back this far. */
    private static final int LOOK_BACK = 1000;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final Clock clock;
    private final String server = UUID.randomUUID().toString();
    private final List<Consumer<Set<Change>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<Change>>> followers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("changes").daemon().factory());
    private final Set<Change> gathered = new LinkedHashSet<>();
    private final Set<Long> seen = new LinkedHashSet<>();
    private volatile long highest = -1;
    private long toldAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);

    Changes(JdbcClient db, JdbcTemplate template, Clock clock) {
        this.db = db;
        this.template = template;
        this.clock = clock;
    }

    /** Notes a change in the caller's transaction; it is told after that commits, and not at all when it rolls back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String topic, long id) {
        var noted = (Noted) TransactionSynchronizationManager.getResource(this);
        if (noted == null) {
            noted = new Noted();
            TransactionSynchronizationManager.bindResource(this, noted);
            TransactionSynchronizationManager.registerSynchronization(noted);
        }
        noted.changes.add(new Change(topic, id));
    }

    /** What one transaction has noted: written as one statement just before it commits, and told just after. */
    private final class Noted implements TransactionSynchronization {

        private final Set<Change> changes = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            followers.forEach(follower -> follower.accept(Set.copyOf(changes)));
            var now = Office.utc(clock.instant());
            var rows = changes.stream()
                    .map(change -> new Object[] {server, change.topic(), change.id(), now})
                    .toList();
            template.batchUpdate(
                    "insert into change_notice(server, topic, ref_id, noted_at) values (?, ?, ?, ?)", rows);
        }

        @Override
        public void afterCommit() {
            gather(changes);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Changes.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Changes.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
        }
    }

    /**
     * Calls the follower at the end of each transaction that has noted something, and within it: what follows from all that was
     * done is written once, and is never seen without it. The follower notes nothing itself.
     */
    public void follow(Consumer<Set<Change>> follower) {
        followers.add(follower);
    }

    /** The same for the complaints among what was noted, by their ids in order; not where there is none. */
    public void followComplaints(Consumer<List<Long>> follower) {
        follow(noted -> {
            var complaints = noted.stream()
                    .filter(Change::isComplaint)
                    .map(Change::id)
                    .sorted()
                    .toList();
            if (!complaints.isEmpty()) follower.accept(complaints);
        });
    }

    /** Calls the listener, on a thread of ours, with what has changed, until the returned handle is run. */
    public Runnable listen(Consumer<Set<Change>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many listen; a figure for the tests that nothing is left behind. */
    public int listeners() {
        return listeners.size();
    }

    private void gather(Set<Change> changes) {
        synchronized (gathered) {
            long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - toldAt);
            if (gathered.isEmpty())
                worker.schedule(this::tell, Math.max(0, GATHER_MILLIS - quiet), TimeUnit.MILLISECONDS);
            gathered.addAll(changes);
        }
    }

    private void tell() {
        Set<Change> batch;
        synchronized (gathered) {
            batch = Set.copyOf(gathered);
            gathered.clear();
            toldAt = System.nanoTime();
        }
        for (var listener : listeners) {
            try {
                listener.accept(batch);
            } catch (RuntimeException broken) {
                log.warn("A listener failed on {}", batch, broken);
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void followOtherServers() {
        worker.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            if (highest < 0) highest = newest();
            var rows = db.sql("select id, topic, ref_id from change_notice where id > ? and server <> ? order by id")
                    .params(highest - LOOK_BACK, server)
                    .query((row, _) ->
                            new Numbered(row.getLong("id"), new Change(row.getString("topic"), row.getLong("ref_id"))))
                    .list();
            var fresh = new LinkedHashSet<Change>();
            for (var row : rows) {
                if (seen.add(row.id)) fresh.add(row.change);
                highest = Math.max(highest, row.id);
            }
            seen.removeIf(id -> id <= highest - LOOK_BACK);
            if (!fresh.isEmpty()) gather(fresh);
        } catch (DataAccessException unreachable) {
            log.warn("The database does not answer; change notices wait: {}", unreachable.getMessage());
        }
    }

    private long newest() {
        var rows = db.sql("select id from change_notice order by id desc limit " + LOOK_BACK)
                .query(Long.class)
                .list();
        seen.addAll(rows);
        return rows.isEmpty() ? 0 : rows.getFirst();
    }

    /** Notices older than a day serve nobody. */
    public int forgetOld() {
        return db.sql("delete from change_notice where noted_at < ? limit 10000")
                .param(Office.utc(clock.instant().minusSeconds(86_400)))
                .update();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private record Numbered(long id, Change change) {}
}
