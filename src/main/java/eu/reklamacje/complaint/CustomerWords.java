package eu.reklamacje.complaint;

import eu.reklamacje.base.Sql;
import eu.reklamacje.base.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What customers are found by: each word of the name and of the address, short and common ones, too, in all forms in which people write it. */
public final class CustomerWords {

    /** As the table takes them. */
    private static final int LONGEST = 100;

    private CustomerWords() {}

    static Set<String> of(String name, @Nullable String email) {
        var words = new TreeSet<String>();
        for (var word : Words.of(email == null ? name : name + " " + email))
            for (var form : word.forms()) if (form.length() <= LONGEST) words.add(form);
        return words;
    }

    /** Selects the ids of customers of whose words each that was typed begins one, in any spelling; empty where none was typed. */
    public static String sql(String typed, Collection<? super String> parameters) {
        var each = new ArrayList<String>();
        for (var forms : wanted(typed)) {
            each.add("select customer_id from customer_word where "
                    + String.join(" or ", Collections.nCopies(forms.size(), "word like ?")));
            forms.forEach(form -> parameters.add(Sql.prefix(form)));
        }
        return String.join(" intersect ", each);
    }

    private static List<Set<String>> wanted(String typed) {
        var wanted = new ArrayList<Set<String>>();
        var words = Words.of(typed);
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            // One of several parts is asked for by its parts, which stand before it.
            boolean isWhole = at > 0 && word.position() <= words.get(at - 1).position();
            if (!isWhole) wanted.add(word.forms());
        }
        return wanted;
    }
}
