package eu.reklamacje.report.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.report.Scope;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A month and whose figures, as they stand in the address. What cannot be read is left out. */
record ReportUrl(YearMonth month, Scope scope) {

    /** Nobody has reports of earlier years; an address may say anything. */
    private static final int EARLIEST = 2000;

    /** @param present the month where the address names none */
    static ReportUrl read(QueryParameters parameters, YearMonth present) {
        var team = text(parameters, "team");
        return new ReportUrl(
                month(text(parameters, "month"), present),
                new Scope(
                        team.matches("\\d{1,18}") ? Long.valueOf(team) : null,
                        constant(Kind.values(), text(parameters, "kind")),
                        constant(Severity.values(), text(parameters, "severity")),
                        text(parameters, "country").matches("[A-Z]{2}") ? text(parameters, "country") : "",
                        text(parameters, "model")));
    }

    private static YearMonth month(String text, YearMonth present) {
        try {
            var month = YearMonth.parse(text);
            return month.getYear() < EARLIEST || month.getYear() > present.getYear() + 1 ? present : month;
        } catch (DateTimeParseException none) {
            return present;
        }
    }

    static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(text -> text.substring(0, Math.min(text.length(), 200)))
                .orElse("");
    }

    ReportUrl at(YearMonth other) {
        return new ReportUrl(other, scope);
    }

    String address() {
        return "reports?" + QueryParameters.simple(values()).getQueryString();
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("month", month.toString());
        if (scope.team() != null) values.put("team", scope.team().toString());
        Optional.ofNullable(scope.kind()).ifPresent(kind -> values.put("kind", kind.name()));
        Optional.ofNullable(scope.severity()).ifPresent(severity -> values.put("severity", severity.name()));
        if (!scope.country().isEmpty()) values.put("country", scope.country());
        if (!scope.model().isEmpty()) values.put("model", scope.model());
        return values;
    }
}
