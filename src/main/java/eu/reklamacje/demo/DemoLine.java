package eu.reklamacje.demo;

import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A complaint of the demo.
 *
 * @param age since its receipt, in working days
 * @param handler a login; empty for nobody
 * @param pace after how many working days it is decided, where it is
 */
record DemoLine(
        Kind kind,
        String country,
        String customer,
        boolean business,
        Status status,
        int age,
        String handler,
        String model,
        String serial,
        String ticket,
        String description,
        String idea,
        int pace) {

    private static final int USUAL_PACE = 28;

    private static DemoLine of(String csv) {
        var cells = csv.split(";", -1);
        var kind = switch (cells[0]) {
            case "P" -> Kind.PRODUCT;
            case "S" -> Kind.SERVICE;
            default -> Kind.UNDETERMINED;
        };
        return new DemoLine(
                kind,
                cells[1],
                cells[2],
                !cells[3].isEmpty(),
                Status.valueOf(cells[4]),
                Integer.parseInt(cells[5]),
                cells[6],
                cells[7],
                cells[8],
                cells[9],
                cells[10],
                cells[11],
                USUAL_PACE);
    }

    static List<DemoLine> read() {
        try (var input = new ClassPathResource("demo/complaints.csv").getInputStream()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoLine::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
