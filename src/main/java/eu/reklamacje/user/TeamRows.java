package eu.reklamacje.user;

import org.springframework.data.jpa.repository.JpaRepository;

interface TeamRows extends JpaRepository<TeamRow, Long> {

    boolean existsByNameAndIdNot(String name, long id);
}
