package eu.reklamacje.letter;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.FollowingRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a complaint follow it, once they have left. */
@Component
class LetterBelongings implements Belongings {

    private static final FollowingRows ROWS = new FollowingRows(
            "select id from letter where complaint_id = :from",
            "update letter set complaint_id = :into, version = version + 1 where complaint_id = :from",
            "update letter set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");

    private final LetterRepository letters;
    private final JdbcClient db;

    LetterBelongings(LetterRepository letters, JdbcClient db) {
        this.letters = letters;
        this.db = db;
    }

    @Override
    public Optional<Text> obstacle(long complaint) {
        boolean waits = letters.isUnderWay(complaint);
        return waits ? Optional.of(Text.of("refused.merge.letter")) : Optional.empty();
    }

    @Override
    public String what() {
        return "letter";
    }

    @Override
    public List<Long> follow(long from, long into) {
        return ROWS.follow(db, from, into);
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        ROWS.comeBack(db, ids, from, into);
    }
}
