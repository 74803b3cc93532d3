package eu.reklamacje.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Language;
import eu.reklamacje.complaint.Complaints;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EntryWordsTest {

    private static final int COMPLAINTS = 60;

    @Autowired
    EntryWords.Factory words;

    @Autowired
    Complaints complaints;

    @Autowired
    TestPeople people;

    /** Everything that the demo's complaints went through has words in every language, without a key that nobody translated. */
    @ParameterizedTest
    @EnumSource
    void hasWordsForWhateverHappened(Language language) {
        var reader = words.in(language.locale());
        var types = new TreeSet<String>();
        for (long id = 1; id <= COMPLAINTS; id++) {
            for (var entry : timeline(id)) {
                types.add(entry.type().name());
                assertThat(reader.headline(entry)).isNotBlank().doesNotContain("!{", "timeline.", "{0}");
                assertThat(reader.changes(entry))
                        .allSatisfy(line -> assertThat(line).doesNotContain("!{", "fact."));
                assertThat(reader.who(entry)).isNotBlank();
                assertThat(reader.when(entry)).containsPattern("202[56]");
            }
        }
        assertThat(types).contains("RECORDED", "STATUS_CHANGED", "ASSIGNED", "CONTACT");
    }

    private List<TimelineEntry> timeline(long id) {
        return people.as("marek", () -> complaints.timeline(id, Long.MAX_VALUE, 200));
    }
}
