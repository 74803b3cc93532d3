package eu.reklamacje.decision;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parts as they were once, in one column. */
final class PartsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PartsJson() {}

    static String write(Parts parts) {
        return JSON.writeValueAsString(parts);
    }

    static @Nullable Parts read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Parts.class);
    }
}
