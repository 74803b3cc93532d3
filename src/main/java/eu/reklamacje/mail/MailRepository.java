package eu.reklamacje.mail;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MailRepository extends Repository<MailEntity, Long> {

    /** Held until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MailEntity m where m.id = :id")
    Optional<MailEntity> hold(long id);

    /** Lists are read by statements, which see only what stands in the database. */
    void flush();
}
