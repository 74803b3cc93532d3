package eu.reklamacje.export;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/** Writes tables, and keeps who took which, when and with how many rows: also where they went away in the middle. */
@Service
public class Exports {

    private static final int LONGEST = 2000;

    private final JdbcClient db;
    private final SignedIn signedIn;
    private final Clock clock;

    Exports(JdbcClient db, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @param table with the rows that its reader may see */
    public void write(Table table, Format format, OutputStream output) throws IOException {
        keep(signedIn.person(), table, format.name(), () -> switch (format) {
            case XLSX -> XlsxFile.write(table, output);
            case CSV -> CsvFile.write(table, output);
        });
    }

    /** Writes tables as a workbook, a sheet for each. */
    public void book(Person reader, List<Table> tables, OutputStream output) throws IOException {
        keep(reader, tables.getFirst(), Format.XLSX.name(), () -> XlsxFile.write(tables, output));
    }

    /** Keeps that a page left, which somebody else writes. */
    public void page(Person reader, Table about, Writing writing) throws IOException {
        keep(reader, about, "PDF", () -> {
            writing.write();
            return 1;
        });
    }

    /** Writes something. */
    @FunctionalInterface
    public interface Writing {
        void write() throws IOException;
    }

    private interface Counted {
        int write() throws IOException;
    }

    private void keep(Person reader, Table table, String format, Counted counted) throws IOException {
        long id = begin(reader, table, format);
        int rows = counted.write();
        db.sql("update export_record set row_count = ?, finished_at = ? where id = ?")
                .params(rows, Office.utc(clock.instant()), id)
                .update();
    }

    private long begin(Person reader, Table table, String format) {
        var about = table.about().stream().map(line -> String.join(" ", line)).collect(Collectors.joining("; "));
        var key = new GeneratedKeyHolder();
        db.sql("insert into export_record(person_id, begun_at, name, format, about) values (?, ?, ?, ?, ?)")
                .params(Sql.values(
                        reader.id(),
                        Office.utc(clock.instant()),
                        table.name(),
                        format,
                        about.substring(0, Math.min(LONGEST, about.length()))))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
