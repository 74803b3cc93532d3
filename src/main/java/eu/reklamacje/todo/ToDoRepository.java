package eu.reklamacje.todo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ToDoRepository extends Repository<ToDoEntity, Long> {

    ToDoEntity save(ToDoEntity toDo);

    Optional<ToDoEntity> findById(long id);

    @Query("select t from ToDoEntity t where t.complaintId = :complaint order by t.due, t.id")
    List<ToDoEntity> of(long complaint);

    @Query("select t from ToDoEntity t where t.personId = :person and t.doneAt is null order by t.due, t.id")
    List<ToDoEntity> openOf(long person, Limit most);

    @Query("select count(t) from ToDoEntity t where t.complaintId = :complaint and t.doneAt is null")
    int countOpen(long complaint);

    /** Held by whoever reminds: nobody else reminds of the same. */
    @Query(value = """
                    select * from to_do where done_at is null and not reminded and due <= :today
                    order by id limit :most for update skip locked""", nativeQuery = true)
    List<ToDoEntity> toRemind(LocalDate today, int most);
}
