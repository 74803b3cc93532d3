package eu.reklamacje.complaint;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeviceModelRepository extends Repository<DeviceModel, Long> {

    List<Models.Model> findAllByOrderByName();

    @Query("select name from DeviceModel where active order by name")
    List<String> findActiveNames();

    /** Empty where somebody has changed it in the meantime; else nobody will until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DeviceModel> findByIdAndVersion(long id, int version);

    DeviceModel save(DeviceModel model);
}
