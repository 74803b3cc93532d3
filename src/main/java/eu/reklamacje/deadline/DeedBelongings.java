package eu.reklamacje.deadline;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.FollowingRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the customer was told in a duplicate was told about the complaint that it repeats; the dates count from the first receipt. */
@Component
class DeedBelongings extends FollowingRows {

    private final Promises promises;
    private final ExtensionRepository extensions;

    DeedBelongings(Promises promises, ExtensionRepository extensions, JdbcClient db) {
        super(
                db,
                "deed",
                "select id from deed where complaint_id = :from",
                "update deed set complaint_id = :into where complaint_id = :from",
                "update deed set complaint_id = :from where complaint_id = :into and id in (:ids)");
        this.promises = promises;
        this.extensions = extensions;
    }

    @Override
    public Optional<Text> obstacle(long complaint) {
        return extensions.existsByComplaintIdAndStateNot(complaint, ExtensionState.DECLINED)
                ? Optional.of(Text.of("refused.merge.extension"))
                : Optional.empty();
    }

    @Override
    public List<Long> follow(long from, long into) {
        var ids = super.follow(from, into);
        promises.recompute(into);
        return ids;
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        super.comeBack(ids, from, into);
        promises.recompute(into);
    }
}
