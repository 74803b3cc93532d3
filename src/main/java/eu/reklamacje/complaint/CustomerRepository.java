package eu.reklamacje.complaint;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRepository extends JpaRepository<Customer, Long> {

    Optional<Customer> findFirstByEmailOrderById(String email);
}
