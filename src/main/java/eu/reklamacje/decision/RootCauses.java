package eu.reklamacje.decision;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why things go wrong: a tree for each kind of complaint, kept by administrators. What was used is retired, never removed. */
@Service
public class RootCauses {

    private final RootCauseRepository causes;
    private final SignedIn signedIn;

    RootCauses(RootCauseRepository causes, SignedIn signedIn) {
        this.causes = causes;
        this.signedIn = signedIn;
    }

    /** @param parentId null for one at the top */
    public record Cause(
            long id, int version, Kind kind, @Nullable Long parentId, String name, boolean active) {}

    /** All of them, by name. */
    public List<Cause> all() {
        return causes.findAllByOrderByName();
    }

    @Transactional
    public Result<Long> add(Kind kind, @Nullable Long parent, String name) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (!RootCause.isName(name)) return Result.refused("refused.name");
        if (parent != null && !causes.existsByIdAndKind(parent, kind))
            return Result.refused("refused.root-cause.parent");
        return Result.done(causes.save(new RootCause(kind, parent, name)).id());
    }

    /** Gives it another name, or retires it, or brings it back. */
    @Transactional
    public Result<Long> change(long id, int version, String name, boolean active) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (!RootCause.isName(name)) return Result.refused("refused.name");
        var cause = causes.findByIdAndVersion(id, version);
        if (cause.isEmpty()) return Result.refused("refused.changed-meanwhile");
        cause.get().change(name, active);
        return Result.done(id);
    }
}
