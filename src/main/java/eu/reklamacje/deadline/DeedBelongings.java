package eu.reklamacje.deadline;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.Merges;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the customer was told in a duplicate was told about the complaint that it repeats; the dates count from the first receipt. */
@Component
class DeedBelongings implements Belongings {

    private final Promises promises;
    private final JdbcClient db;

    DeedBelongings(Promises promises, JdbcClient db) {
        this.promises = promises;
        this.db = db;
    }

    @Override
    public Optional<Text> obstacle(long complaint) {
        boolean extended = db.sql(
                        "select exists(select 1 from extension where complaint_id = ? and state <> 'DECLINED')")
                .param(complaint)
                .query(Boolean.class)
                .single();
        return extended ? Optional.of(Text.of("refused.merge.extension")) : Optional.empty();
    }

    @Override
    public List<String> tables() {
        return List.of("deed");
    }

    @Override
    public void moved(Merges.Merge merge) {
        promises.recompute(merge.into());
    }

    @Override
    public void movedBack(Merges.Merge merge) {
        promises.recompute(merge.into());
    }
}
