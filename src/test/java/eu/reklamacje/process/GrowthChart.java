package eu.reklamacje.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A picture of how the server's time for a screen grows with the number of complaints. */
final class GrowthChart {

    private static final List<String> SHOWN = List.of(
            "marek, start page", "marek, list", "marek, board", "anna, complaint", "marek, list of one serial number");

    private static final List<String> COLOURS = List.of("#1b6ec2", "#c2571b", "#3a8f3a", "#8a4fbf", "#b8860b");
    private static final int WIDTH = 760;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int RIGHT = 230;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final int HIGHEST = 60;
    private static final int GOAL = 25;

    private GrowthChart() {}

    /** @param measured medians in milliseconds, by the number of complaints and what was measured */
    static void draw(SortedMap<Integer, Map<String, Double>> measured, Path file) throws IOException {
        var parts = new ArrayList<String>();
        for (int step = 0; step <= HIGHEST; step += 20) {
            parts.add(across("grid", step));
            parts.add(svg("<text x='%d' y='%.1f' text-anchor='end'>%d ms</text>", LEFT - 8, y(step) + 4, step));
        }
        parts.add(across("goal", GOAL));
        var sizes = List.copyOf(measured.keySet());
        for (int size : sizes)
            parts.add(svg("<text x='%.1f' y='%d' text-anchor='middle'>%,d</text>", x(size, sizes), HEIGHT - 24, size));
        for (int line = 0; line < SHOWN.size(); line++) line(parts, measured, sizes, line);
        Files.writeString(file, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="12">
                <title>Milliseconds of the server for a screen, by the number of complaints</title>
                <style>text{fill:#444}.grid{stroke:#ccc}.goal{stroke:#888;stroke-dasharray:4 4}polyline{fill:none;stroke-width:2}
                @media (prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#555}}</style>
                %s
                </svg>
                """.formatted(WIDTH, HEIGHT, String.join("\n", parts)));
    }

    private static void line(
            List<String> parts, SortedMap<Integer, Map<String, Double>> measured, List<Integer> sizes, int line) {
        var name = SHOWN.get(line);
        var colour = COLOURS.get(line);
        var points = sizes.stream()
                .filter(size -> measured.get(size).containsKey(name))
                .map(size ->
                        svg("%.1f,%.1f", x(size, sizes), y(measured.get(size).get(name))))
                .collect(Collectors.joining(" "));
        parts.add(svg("<polyline stroke='%s' points='%s'/>", colour, points));
        int legend = TOP + 12 + line * 20;
        parts.add(
                svg("<rect x='%d' y='%d' width='12' height='12' fill='%s'/>", WIDTH - RIGHT + 20, legend - 10, colour));
        parts.add(svg("<text x='%d' y='%d'>%s</text>", WIDTH - RIGHT + 38, legend, name));
    }

    private static String across(String kind, int millis) {
        return svg(
                "<line class='%s' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>",
                kind, LEFT, WIDTH - RIGHT, y(millis), y(millis));
    }

    private static String svg(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double x(int size, List<Integer> sizes) {
        double first = Math.log10(sizes.getFirst());
        double wide = Math.max(1, Math.log10(sizes.getLast()) - first);
        return LEFT + 30 + (Math.log10(size) - first) / wide * (WIDTH - LEFT - RIGHT - 60);
    }

    private static double y(double millis) {
        return HEIGHT - BOTTOM - Math.min(HIGHEST, millis) / HIGHEST * (HEIGHT - TOP - BOTTOM);
    }
}
