package eu.reklamacje.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was measured with so many complaints: printed at once, and written for the picture of how it grows. */
final class BenchFigures {

    private final int complaints;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    BenchFigures(int complaints) {
        this.complaints = complaints;
    }

    void tell(String name, String words, double figure) {
        figures.put(name, Math.round(figure * 10) / 10.0);
        System.out.printf(Locale.ROOT, "load: %d complaints: %s%n", complaints, words.formatted(figure));
    }

    /** @param nanos of each run */
    void times(String name, List<Long> nanos, String more) {
        var sorted = nanos.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2) / 1e6;
        double high = sorted.get(sorted.size() * 95 / 100) / 1e6;
        figures.put(name, Math.round(median * 10) / 10.0);
        figures.put(name + ", 95 %", Math.round(high * 10) / 10.0);
        System.out.printf(
                Locale.ROOT,
                "load: %d complaints: %s: %.1f ms (median), %.1f ms (95 %%) %s%n",
                complaints,
                name,
                median,
                high,
                more);
    }

    /** Beside what was written for other numbers of complaints, and with a picture of all of them. */
    void write() throws IOException {
        var json = new JsonMapper();
        var folder = Path.of("docs/performance");
        json.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("load-" + complaints + ".json").toFile(), figures);
        var all = new TreeMap<Integer, Map<String, Double>>();
        try (var files = Files.newDirectoryStream(folder, "load-*.json")) {
            for (var file : files)
                all.put(
                        Integer.valueOf(file.getFileName().toString().replaceAll("\\D", "")),
                        json.readValue(file.toFile(), new TypeReference<Map<String, Double>>() {}));
        }
        GrowthChart.draw(all, folder.resolve("growth.svg"));
    }
}
