package eu.reklamacje.complaint;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeviceRepository extends Repository<Device, Long> {

    /** Empty where somebody has changed it in the meantime; else nobody will until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Device> findByIdAndVersion(long id, int version);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Device d where d.id = :id")
    Optional<Device> hold(long id);

    @Query("select d.id from Device d where d.serialKey = :key")
    Optional<Long> idOf(String key);
}
