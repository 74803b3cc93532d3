package eu.reklamacje.complaint;

import org.jspecify.annotations.Nullable;

/** What decides about the rights to a complaint. */
public record Access(long teamId, @Nullable Long handlerId, boolean restricted) {

    boolean isHandledBy(long person) {
        return handlerId != null && handlerId == person;
    }
}
