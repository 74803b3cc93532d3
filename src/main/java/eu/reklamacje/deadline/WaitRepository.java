package eu.reklamacje.deadline;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WaitRepository extends Repository<Wait, Long> {

    Wait save(Wait wait);

    List<Wait> findByComplaintIdAndEndedAtIsNull(long complaint);

    @Query("""
            select new eu.reklamacje.deadline.Waits$Interval(w.waitingFor, w.reason, w.beganAt, w.endedAt)
            from Wait w where w.complaintId = :complaint order by w.id""")
    List<Waits.Interval> of(long complaint);
}
