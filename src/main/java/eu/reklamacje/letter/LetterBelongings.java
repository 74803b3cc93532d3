package eu.reklamacje.letter;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Belongings;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a complaint follow it, once they have left. */
@Component
class LetterBelongings implements Belongings {

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
        var ids = db.sql("select id from letter where complaint_id = ?")
                .param(from)
                .query(Long.class)
                .list();
        db.sql("update letter set complaint_id = ?, version = version + 1 where complaint_id = ?")
                .params(into, from)
                .update();
        return ids;
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        if (!ids.isEmpty())
            db.sql(
                            "update letter set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)")
                    .param("from", from)
                    .param("into", into)
                    .param("ids", ids)
                    .update();
    }
}
