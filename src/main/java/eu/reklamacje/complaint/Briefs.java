package eu.reklamacje.complaint;

import eu.reklamacje.base.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Complaints in brief, for features that ask for the rights themselves. */
@Component
public class Briefs {

    private final ComplaintRepository complaints;

    Briefs(ComplaintRepository complaints) {
        this.complaints = complaints;
    }

    public Optional<ComplaintBrief> find(long id) {
        return complaints.briefs(List.of(id)).stream().findFirst();
    }

    public Optional<ComplaintBrief> find(String number) {
        return complaints.brief(number);
    }

    /** By their ids; by a statement for many of them. */
    public Map<Long, ComplaintBrief> all(Collection<Long> ids) {
        return Sql.batches(ids).stream()
                .map(complaints::briefs)
                .flatMap(List::stream)
                .collect(Collectors.toMap(ComplaintBrief::id, Function.identity()));
    }

    /** Held until the end of the transaction; of two, the one with the lower id first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ComplaintBrief> hold(long id) {
        return complaints.lock(id).map(Complaint::brief);
    }

    /** Holds many, in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAll(Collection<Long> ids) {
        Sql.batches(ids.stream().sorted().toList()).forEach(complaints::hold);
    }
}
