package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CustomerRepository extends JpaRepository<Customer, Long> {

    /** By the address, the first one first, without those whom only restricted complaints know: a complaint that is open to all shows nothing of them. */
    @Query(value = """
            select u.* from customer u where u.email = :email and (
                exists (select 1 from complaint c where c.customer_id = coalesce(u.merged_into, u.id) and c.restricted = 0)
                or not exists (select 1 from complaint c where c.customer_id = coalesce(u.merged_into, u.id)))
            order by u.id limit 20""", nativeQuery = true)
    List<Customer> findOpenByEmail(String email);
}
