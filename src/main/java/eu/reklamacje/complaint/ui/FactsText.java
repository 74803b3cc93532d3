package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import eu.reklamacje.base.Dates;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.PhoneNumbers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known, as a text that one reads; what is missing says why it is needed. */
final class FactsText extends Div {

    private static final List<Fact<?>> OF_CUSTOMER = List.of(
            Fact.CUSTOMER_TYPE,
            Fact.CUSTOMER_EMAIL,
            Fact.CUSTOMER_PHONE,
            Fact.CUSTOMER_COUNTRY,
            Fact.CUSTOMER_LANGUAGE);
    private static final List<Fact<?>> OF_DEVICE = List.of(Fact.MODEL, Fact.SERIAL, Fact.TICKET);
    private static final List<Fact<?>> OF_CASE =
            List.of(Fact.KIND, Fact.CHANNEL, Fact.RECEIVED_AT, Fact.DESCRIPTION, Fact.IDEA);

    private final FactWords words;
    private final Consumer<@Nullable Fact<?>> edit;

    /** @param edit opens the form at a fact; null where that does not matter */
    FactsText(FactWords words, Consumer<@Nullable Fact<?>> edit) {
        this.words = words;
        this.edit = edit;
        addClassName("facts-text");
    }

    /** @param today in the office's zone */
    void show(ComplaintView complaint, LocalDate today) {
        removeAll();
        var missing = FactRules.missing(complaint.facts());
        var customer = new Anchor(
                ComplaintLinks.toCustomer(complaint.customerId()),
                complaint.facts().get(Fact.CUSTOMER_NAME));
        customer.addClassName("facts-name");
        add(heading("facts.customer"), customer, list(OF_CUSTOMER, complaint, missing));
        add(heading("facts.device"));
        if (complaint.deviceId() != null)
            add(new Anchor(ComplaintLinks.toDevice(complaint.deviceId()), getTranslation("complaint.to-device")));
        add(list(OF_DEVICE, complaint, missing));
        if (complaint.warrantyUntil() != null) add(warranty(complaint.warrantyUntil(), today));
        add(heading("facts.case"), list(OF_CASE, complaint, missing));
        if (complaint.mayWrite()) {
            var all = new Button(getTranslation("action.edit-facts"), _ -> edit.accept(null));
            all.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            add(all);
        }
    }

    private Div warranty(LocalDate until, LocalDate today) {
        boolean over = until.isBefore(today);
        var shown = new Div(
                getTranslation(over ? "device.warranty.was" : "device.warranty.is", Dates.medium(until, getLocale())));
        shown.addClassName(over ? "tone-overdue" : "hint");
        return shown;
    }

    private H4 heading(String key) {
        return new H4(getTranslation(key));
    }

    private DescriptionList list(List<Fact<?>> facts, ComplaintView complaint, Set<Fact<?>> missing) {
        var list = new DescriptionList();
        list.addClassName("facts-list");
        for (var fact : facts) {
            if (isIdle(fact, complaint, missing)) continue;
            var value = new DescriptionList.Description();
            value.add(breakable(value(fact, complaint, missing)));
            if (missing.contains(fact)) value.addClassName("fact-missing");
            if (complaint.proposed().contains(fact)) value.addClassName("fact-proposed");
            if (fact.isLong()) value.addClassName("fact-long");
            if (complaint.mayWrite()) {
                value.addClassName("fact-editable");
                value.getElement().addEventListener("click", _ -> edit.accept(fact));
            }
            list.add(new DescriptionList.Term(getTranslation("fact." + fact)), value);
        }
        return list;
    }

    /** An address breaks behind its sign rather than within a word; copied, it is what it was. */
    private static Span breakable(String text) {
        var shown = new Span();
        int at = text.indexOf('@') + 1;
        if (at > 0) {
            shown.add(text.substring(0, at));
            shown.getElement().appendChild(new Element("wbr"));
        }
        shown.add(text.substring(at));
        return shown;
    }

    /** What nobody asks for in this kind of complaint, and nobody has said. */
    private static boolean isIdle(Fact<?> fact, ComplaintView complaint, Collection<Fact<?>> missing) {
        return !complaint.facts().has(fact)
                && !missing.contains(fact)
                && !fact.answeredOtherwise().map(complaint.facts()::get).orElse(false);
    }

    private String value(Fact<?> fact, ComplaintView complaint, Collection<Fact<?>> missing) {
        if (missing.contains(fact))
            return getTranslation(reason(fact, complaint.facts().kind()));
        if (!complaint.facts().has(fact)) return getTranslation("fact.said-unknown");
        var value = fact == Fact.CUSTOMER_PHONE
                ? PhoneNumbers.shown(
                        complaint.facts().get(Fact.CUSTOMER_PHONE),
                        complaint.facts().get(Fact.CUSTOMER_COUNTRY))
                : words.value(fact, complaint.facts(), getLocale());
        return complaint.proposed().contains(fact) ? getTranslation("fact.proposed", value) : value;
    }

    /** Which rule asks for it. */
    private static String reason(Fact<?> fact, Kind kind) {
        if (fact == Fact.KIND) return "fact.missing.kind";
        return switch (kind) {
            case PRODUCT -> "fact.missing.product";
            case SERVICE -> "fact.missing.service";
            case UNDETERMINED -> "fact.missing";
        };
    }
}
