package eu.reklamacje.snippet;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own snippets; nobody sees another's. */
@Service
public class Snippets {

    /** What can be typed behind a slash without ending it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");

    private static final int LONGEST_TEXT = 4000;

    /** A list that one chooses from by typing; nobody has more in mind. */
    private static final int MOST = 200;

    private final SnippetRepository snippets;
    private final SignedIn signedIn;
    private final Changes changes;

    Snippets(SnippetRepository snippets, SignedIn signedIn, Changes changes) {
        this.snippets = snippets;
        this.signedIn = signedIn;
        this.changes = changes;
    }

    /** Mine, by name. */
    @Transactional(readOnly = true)
    public List<Snippet> mine() {
        return snippets.findByPersonIdOrderByName(me()).stream()
                .map(SnippetEntity::view)
                .toList();
    }

    /** @param id null for a new one */
    @Transactional
    public Result<Long> save(@Nullable Long id, int version, String name, String text) {
        if (!NAME.matcher(name).matches()) return Result.refused("refused.snippet.name");
        if (text.isBlank()) return Result.refused("problem.missing");
        if (text.length() > LONGEST_TEXT) return Result.refused("problem.too-long", LONGEST_TEXT, text.length());
        var twin = snippets.findByPersonIdAndName(me(), name);
        if (twin.isPresent() && !Objects.equals(twin.get().id(), id))
            return Result.refused("refused.snippet.taken", name);
        if (id == null) {
            if (snippets.countByPersonId(me()) >= MOST) return Result.refused("refused.snippet.many", MOST);
            return Result.done(saved(new SnippetEntity(me(), name, text)));
        }
        return found(id, version).map(snippet -> {
            snippet.write(name, text);
            return saved(snippet);
        });
    }

    @Transactional
    public Result<Long> delete(long id, int version) {
        return found(id, version).map(snippet -> {
            snippets.delete(snippet);
            changes.note(Change.SNIPPETS, me());
            return id;
        });
    }

    private Result<SnippetEntity> found(long id, int version) {
        return snippets.findById(id)
                .filter(snippet -> snippet.belongsTo(me()) && snippet.version() == version)
                .<Result<SnippetEntity>>map(Result::done)
                .orElseGet(() -> Result.refused("refused.changed-meanwhile"));
    }

    private long saved(SnippetEntity snippet) {
        changes.note(Change.SNIPPETS, me());
        return snippets.saveAndFlush(snippet).id();
    }

    private long me() {
        return signedIn.person().id();
    }
}
