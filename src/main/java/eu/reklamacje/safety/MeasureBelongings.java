package eu.reklamacje.safety;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.MergedRows;
import eu.reklamacje.complaint.Merges;
import org.springframework.stereotype.Component;

/** What was done about a danger follows the complaint. */
@Component
class MeasureBelongings implements Belongings {

    private final MergedRows rows;

    MeasureBelongings(MergedRows rows) {
        this.rows = rows;
    }

    @Override
    public void follow(Merges.Merge merge) {
        rows.follow(merge, "safety_measure");
    }

    @Override
    public void comeBack(Merges.Merge merge) {
        rows.comeBack(merge, "safety_measure");
    }
}
