package eu.reklamacje.decision;

import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Briefs;
import eu.reklamacje.complaint.ComplaintBrief;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How far decisions are that nobody has been told yet, for whoever computes what comes next; it asks nobody for rights. */
@Component
public class DecisionStandings {

    private final DecisionRepository decisions;
    private final DecisionSettings settings;
    private final Briefs briefs;

    DecisionStandings(DecisionRepository decisions, DecisionSettings settings, Briefs briefs) {
        this.decisions = decisions;
        this.settings = settings;
        this.briefs = briefs;
    }

    /** By complaint; nothing where none is under way. */
    public Map<Long, DecisionProgress> of(Collection<Long> complaints) {
        var progress = new HashMap<Long, DecisionProgress>();
        var known = briefs.all(complaints);
        for (var batch : Sql.batches(complaints)) {
            for (var row : decisions.untold(batch)) {
                var decision = row.view();
                progress.put(
                        decision.complaintId(),
                        progress(decision, Objects.requireNonNull(known.get(decision.complaintId()))));
            }
        }
        return progress;
    }

    private DecisionProgress progress(Decision decision, ComplaintBrief complaint) {
        // One of the first stage is written anew in the second (P13).
        boolean outdated = decision.stage() == 1 && complaint.isInReview();
        return switch (decision.state()) {
            case DRAFT -> outdated ? DecisionProgress.BEGUN : drafted(decision.parts(), complaint);
            case ASKED -> outdated ? DecisionProgress.BEGUN : DecisionProgress.ASKED;
            case DECLINED -> DecisionProgress.DECLINED;
            case READY -> outdated ? DecisionProgress.BEGUN : DecisionProgress.READY;
            case SENT -> DecisionProgress.LEAVING;
            case TOLD -> throw new IllegalArgumentException("told");
        };
    }

    private DecisionProgress drafted(Parts parts, ComplaintBrief complaint) {
        boolean unreviewed = complaint.isInReview() && parts.review() == null;
        if (unreviewed || parts.missing().isPresent()) return DecisionProgress.BEGUN;
        return ApprovalRules.reasons(parts, complaint.severity(), settings).isEmpty()
                ? DecisionProgress.TO_SEND
                : DecisionProgress.TO_APPROVE;
    }
}
