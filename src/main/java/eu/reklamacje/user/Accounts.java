package eu.reklamacje.user;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, Long> {

    Optional<Account> findByLogin(String login);

    /** Everybody with their teams, by one statement. */
    @Query("select a from Account a left join fetch a.memberships")
    List<Account> all();
}
