package eu.reklamacje.listing;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views that people keep: their own, and those of their teams. A view is a question only; what it shows is asked with the reader's
 * own rights.
 */
@Service
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final SavedViewRepository views;
    private final SignedIn signedIn;
    private final Changes changes;

    SavedViews(SavedViewRepository views, SignedIn signedIn, Changes changes) {
        this.views = views;
        this.signedIn = signedIn;
        this.changes = changes;
    }

    /** Mine and my teams', by name. */
    @Transactional(readOnly = true)
    public List<SavedView> mine() {
        var me = signedIn.person();
        var teams = teams(me);
        return views.findOf(me.id(), teams.isEmpty() ? Set.of(-1L) : teams).stream()
                .map(view -> view.view(me))
                .toList();
    }

    /** The teams with which I may share one: those I work in or supervise. */
    private static Set<Long> teams(Person person) {
        var teams = new HashSet<>(person.teams());
        teams.addAll(person.supervisedTeams());
        return teams;
    }

    /** @param team with whom it is shared; null for me alone */
    @Transactional
    public Result<Long> add(SavedView.Place place, String name, @Nullable Long team, String query) {
        var me = signedIn.person();
        if (views.countByPersonId(me.id()) >= MOST) return Result.refused("refused.view.many", MOST);
        return write(new SavedViewEntity(me.id(), place), me, name, team, query);
    }

    /** Renames it, shares it, or lets it show what the list shows now. */
    @Transactional
    public Result<Long> change(long id, int version, String name, @Nullable Long team, String query) {
        var me = signedIn.person();
        return found(id, version, me).flatMap(view -> write(view, me, name, team, query));
    }

    @Transactional
    public Result<Long> delete(long id, int version) {
        return found(id, version, signedIn.person()).map(view -> {
            views.delete(view);
            changes.note(Change.VIEWS, id);
            return id;
        });
    }

    private Result<Long> write(SavedViewEntity view, Person me, String name, @Nullable Long team, String query) {
        if (name.isBlank()) return Result.refused("problem.missing");
        if (name.length() > LONGEST_NAME) return Result.refused("problem.too-long", LONGEST_NAME, name.length());
        if (query.length() > LONGEST_QUERY) return Result.refused("refused.view.long");
        if (team != null && !teams(me).contains(team)) return Result.refused("refused.view.team");
        view.write(name.strip(), team, query);
        long id = views.saveAndFlush(view).id();
        changes.note(Change.VIEWS, id);
        return Result.done(id);
    }

    private Result<SavedViewEntity> found(long id, int version, Person me) {
        return views.findById(id)
                .filter(view -> view.mayBeChangedBy(me) && view.version() == version)
                .<Result<SavedViewEntity>>map(Result::done)
                .orElseGet(() -> Result.refused("refused.changed-meanwhile"));
    }
}
