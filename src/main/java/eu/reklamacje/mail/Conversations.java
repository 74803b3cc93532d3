package eu.reklamacje.mail;

import eu.reklamacje.letter.Answering;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mail a letter answers. */
@Component
class Conversations implements Answering {

    private final JdbcClient db;

    Conversations(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> lastMessage(long complaint, String address) {
        return db.sql("""
                        select message_id from mail where complaint_id = ? and sender = ? and place in ('COMPLAINT', 'JOINED')
                        order by id desc limit 1""").params(complaint, address).query(String.class).optional();
    }
}
