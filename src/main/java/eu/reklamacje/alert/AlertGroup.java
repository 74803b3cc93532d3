package eu.reklamacje.alert;

import eu.reklamacje.complaint.ui.ComplaintLinks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person has to hear about one complaint, as one thing: the weightiest first. */
public record AlertGroup(List<Alert> alerts) {

    /** The weightiest first; of the same weight the one with the newest alert. */
    public static List<AlertGroup> of(List<Alert> newestFirst) {
        var groups = new LinkedHashMap<Long, List<Alert>>();
        for (var alert : newestFirst) {
            // What is about no complaint stands alone.
            long key = alert.about() == null ? -alert.id() : alert.about().complaintId();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(alert);
        }
        return groups.values().stream()
                .map(alerts -> new AlertGroup(alerts.stream()
                        .sorted(Comparator.comparingInt(AlertGroup::weight))
                        .toList()))
                // What nobody has seen comes before what is as urgent.
                .sorted(Comparator.<AlertGroup>comparingInt(group -> weight(group.first()))
                        .thenComparingInt(group -> -group.first().step()))
                .toList();
    }

    private static int weight(Alert alert) {
        return switch (alert.type()) {
            case SAFETY, POLICY_RED, MAILBOX -> 0;
            case BROKEN -> 1;
            case DUE_TODAY, TO_DO -> 2;
            case DECISION, REFUSAL_ASKED, DATE_ASKED, SENT_BACK, BOUNCED, COPY_BOUNCED, WARNING -> 3;
            case ANSWERED, ASSIGNED, MENTIONED, APPROVED, DATE_APPROVED, DATE_DECLINED -> 4;
            case DUE_SOON, REMINDER, FOLLOWED -> 5;
        };
    }

    public Alert first() {
        return alerts.getFirst();
    }

    public List<Alert> others() {
        return alerts.subList(1, alerts.size());
    }

    public Alert.@Nullable About about() {
        return first().about();
    }

    public boolean seen() {
        return alerts.stream().allMatch(Alert::seen);
    }

    /** Where it leads: the complaint, or the policy. */
    public String link() {
        var about = about();
        return about == null ? "policy" : ComplaintLinks.to(about.complaintId());
    }
}
