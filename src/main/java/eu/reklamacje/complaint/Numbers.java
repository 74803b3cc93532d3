package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of complaints, counted per year of recording in the office's zone. The counter's row stays locked until the
 * caller commits, so a rolled back number is given to the next: there are no gaps and no duplicates.
 */
@Component
class Numbers {

    private final JdbcClient db;
    private final Office office;
    private final Clock clock;

    Numbers(JdbcClient db, Office office, Clock clock) {
        this.db = db;
        this.office = office;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next() {
        int year = office.today(clock).getYear();
        // The migration has made the rows of all years: a row that two make at once would be a deadlock.
        int number = db.sql("""
                        insert into number_counter(year, last) values (?, 1)
                        on duplicate key update last = last + 1 returning last""").param(year).query(Integer.class).single();
        return "R-%d-%06d".formatted(year, number);
    }
}
