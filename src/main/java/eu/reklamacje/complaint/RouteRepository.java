package eu.reklamacje.complaint;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RouteRepository extends Repository<Route, Kind> {

    Route save(Route route);

    Optional<Route> findById(Kind kind);

    List<Route> findAll();
}
