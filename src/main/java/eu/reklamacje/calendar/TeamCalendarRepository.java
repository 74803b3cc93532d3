package eu.reklamacje.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamCalendarRepository extends Repository<TeamCalendarEntity, Long> {

    TeamCalendarEntity save(TeamCalendarEntity calendar);

    /** What is saved is counted by at once, by statements. */
    void flush();

    Optional<TeamCalendarEntity> findById(long id);

    List<TeamCalendarEntity> findByTeamIdOrderByIdDesc(long team, Limit most);

    @Query("select max(c.id) from TeamCalendarEntity c where c.teamId = :team")
    long newest(long team);
}
