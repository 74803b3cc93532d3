package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import java.util.Map;
import java.util.Set;

/** What became of a wish to change the facts. */
public sealed interface SaveResult {

    record Saved(Facts facts) implements SaveResult {}

    /** Somebody else changed the same fields meanwhile; the person chooses field by field. */
    record Conflict(Facts current, Set<Fact<?>> fields) implements SaveResult {}

    record Invalid(Map<Fact<?>, Text> problems) implements SaveResult {}

    /** The received date is corrected, which needs a reason. */
    record NeedsReason() implements SaveResult {}

    record Refused(Text reason) implements SaveResult {}
}
