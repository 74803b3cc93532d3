package eu.reklamacje.deadline;

import eu.reklamacje.complaint.CustomerType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StatutoryClockRepository extends Repository<StatutoryClock, Long> {

    List<StatutoryClocks.Clock> findAllByOrderByCountryAscCustomerTypeAscValidFromAsc();

    Optional<StatutoryClocks.Clock> findFirstByCountryAndCustomerTypeAndValidFromLessThanEqualOrderByValidFromDesc(
            String country, CustomerType customerType, LocalDate received);

    /** Empty where somebody has changed it in the meantime. */
    Optional<StatutoryClock> findByIdAndVersion(long id, int version);

    StatutoryClock save(StatutoryClock clock);

    void delete(StatutoryClock clock);
}
