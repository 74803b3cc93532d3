package eu.reklamacje.letter;

import java.util.Optional;

/** What a letter answers; known to whoever keeps the mails that have come. */
public interface Answering {

    /** The Message-ID of what this address wrote last in the case: nobody's program shows them somebody else's conversation. */
    Optional<String> lastMessage(long complaint, String address);

    /** What was written to us last in the case, without what it quotes. */
    Optional<String> lastWords(long complaint);
}
