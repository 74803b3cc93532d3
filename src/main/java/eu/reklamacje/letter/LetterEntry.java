package eu.reklamacje.letter;

import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.NewEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of a letter. */
public enum LetterEntry implements EntryType {
    LETTER_SENT,
    LETTER_BOUNCED;

    @Override
    public Sort sort() {
        return Sort.CONVERSATION;
    }

    @Override
    public boolean isInvolvement() {
        return this == LETTER_SENT;
    }

    static NewEntry sent(Letter letter, String text) {
        var data = describe(letter);
        data.put("text", text);
        return new NewEntry(LETTER_SENT, data);
    }

    static NewEntry bounced(Letter letter, String problem) {
        var data = describe(letter);
        data.put("problem", problem);
        return new NewEntry(LETTER_BOUNCED, data);
    }

    static NewEntry copyBounced(Letter letter, String address, String problem) {
        var data = describe(letter);
        data.put("to", address);
        data.put("copy", "true");
        data.put("problem", problem);
        return new NewEntry(LETTER_BOUNCED, data);
    }

    private static Map<String, Object> describe(Letter letter) {
        var data = new LinkedHashMap<String, Object>();
        data.put("letter", letter.id());
        data.put("kind", letter.kind().name());
        data.put("to", letter.recipient());
        data.put("subject", letter.subject());
        return data;
    }
}
