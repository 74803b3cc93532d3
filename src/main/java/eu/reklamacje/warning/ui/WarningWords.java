package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.warning.Series;
import eu.reklamacje.warning.Warning;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Questions in a reader's words. */
@Component
public class WarningWords {

    private final RootCauses causes;

    WarningWords(RootCauses causes) {
        this.causes = causes;
    }

    /** What came more often. */
    public String series(Series series, Locale locale) {
        var detail = switch (series.kind()) {
            case COUNTRY -> LocaleNames.country(series.detail(), locale);
            case CAUSE -> cause(series.detail());
            default -> series.detail();
        };
        return t("warning.series." + series.kind(), series.model(), detail);
    }

    private String cause(String id) {
        return causes.all().stream()
                .filter(cause -> String.valueOf(cause.id()).equals(id))
                .map(RootCauses.Cause::name)
                .findFirst()
                .orElse(id);
    }

    /** How many, in which days, and how many would have been usual. */
    public String told(Warning warning, Locale locale) {
        return t(
                "warning.rule." + warning.rule(),
                warning.observed(),
                Dates.medium(warning.since(), locale),
                Dates.medium(warning.end().minusDays(1), locale),
                warning.expected());
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
