package eu.reklamacje.mail;

import eu.reklamacje.letter.Answering;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mail a letter answers. */
@Component
class Conversations implements Answering {

    private final JdbcClient db;
    private final MailRows rows;

    Conversations(JdbcClient db, MailRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public Optional<String> lastWords(long complaint) {
        return db.sql("""
                        select id from mail where complaint_id = ? and place in ('COMPLAINT', 'JOINED') order by id desc limit 1""")
                .param(complaint)
                .query(Long.class)
                .optional()
                .map(mail -> Quotes.part(rows.text(mail)).fresh())
                .filter(words -> !words.isBlank());
    }

    @Override
    public Optional<String> lastMessage(long complaint, String address) {
        return db.sql("""
                        select message_id from mail where complaint_id = ? and sender = ? and place in ('COMPLAINT', 'JOINED')
                        order by id desc limit 1""").params(complaint, address).query(String.class).optional();
    }
}
