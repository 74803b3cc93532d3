package eu.reklamacje.letter;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.FollowingRows;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a complaint follow it, once they have left. */
@Component
class LetterBelongings extends FollowingRows {

    private final LetterRepository letters;

    LetterBelongings(LetterRepository letters, JdbcClient db) {
        super(
                db,
                "letter",
                "select id from letter where complaint_id = :from",
                "update letter set complaint_id = :into, version = version + 1 where complaint_id = :from",
                "update letter set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");
        this.letters = letters;
    }

    @Override
    public Optional<Text> obstacle(long complaint) {
        boolean waits = letters.isUnderWay(complaint);
        return waits ? Optional.of(Text.of("refused.merge.letter")) : Optional.empty();
    }
}
