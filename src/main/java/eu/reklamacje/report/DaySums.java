package eu.reklamacje.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By how much the sums of days change: in the order of their keys, as everybody writes them. */
final class DaySums {

    private record Key(Figure figure, LocalDate day, long team, String part) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<Key, Integer> sums = new TreeMap<>();

    void add(Figure figure, LocalDate day, long team, String part, int many) {
        if (figure.isSummed()) sums.merge(new Key(figure, day, team, part), many, Integer::sum);
    }

    /** For a statement each: figure, day, team, part, and how many more or fewer. */
    List<Object[]> changes() {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Object[] {
                    sum.getKey().figure.name(), sum.getKey().day, sum.getKey().team, sum.getKey().part, sum.getValue()
                })
                .toList();
    }
}
