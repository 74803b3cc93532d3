package eu.reklamacje.base;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all servers of one database have to know of each other, made once by the first of them. */
@Component
public class Secrets {

    private final JdbcClient db;

    Secrets(JdbcClient db) {
        this.db = db;
    }

    public Optional<String> find(String name) {
        return db.sql("select value from secret where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** The value that stands; this one, where there was none: whoever comes second takes what is there. */
    public String keep(String name, String value) {
        db.sql("insert ignore into secret(name, value) values (?, ?)")
                .params(name, value)
                .update();
        return find(name).orElseThrow();
    }
}
