package eu.reklamacje.decision;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of decisions.
 *
 * @param costLimits up to which cost one person decides, by currency; a cost in any other currency needs a second person
 */
@ConfigurationProperties("reklamacje.decision")
public record DecisionSettings(@DefaultValue Map<String, BigDecimal> costLimits) {

    public DecisionSettings {
        if (costLimits.isEmpty())
            costLimits =
                    Map.of("PLN", new BigDecimal("2000"), "EUR", new BigDecimal("500"), "CHF", new BigDecimal("500"));
        // A name from the environment comes in small letters.
        costLimits = costLimits.entrySet().stream()
                .collect(Collectors.toMap(limit -> limit.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));
    }

    boolean isAboveLimit(BigDecimal cost, String currency) {
        var limit = costLimits.get(currency);
        return limit == null || cost.compareTo(limit) > 0;
    }
}
