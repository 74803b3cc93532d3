package eu.reklamacje.message;

import java.util.LinkedHashSet;
import java.util.List;

/** The ids by which mails name each other. Pure. */
final class Ids {

    private static final int LONGEST = 240;

    private Ids() {}

    /** The first id of a field, without angle brackets; a field without brackets is one itself. */
    static String first(String field) {
        var ids = all(field, 1);
        return ids.isEmpty() ? Text.line(field.replaceAll("[<>]", ""), LONGEST) : ids.getFirst();
    }

    /** The ids in a field, in their order, the last so many. */
    static List<String> all(String field, int most) {
        var ids = new LinkedHashSet<String>();
        int start = field.indexOf('<');
        while (start >= 0) {
            int end = start + 1;
            while (end < field.length() && ">< \t\r\n".indexOf(field.charAt(end)) < 0) end++;
            if (end < field.length() && field.charAt(end) == '>' && end - start > 1 && end - start <= LONGEST + 1)
                ids.add(field.substring(start + 1, end));
            start = field.indexOf('<', end);
        }
        var list = List.copyOf(ids);
        return list.size() > most && most > 1 ? list.subList(list.size() - most, list.size()) : list;
    }
}
