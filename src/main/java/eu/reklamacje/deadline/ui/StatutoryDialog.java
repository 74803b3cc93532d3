package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.deadline.StatutoryClocks;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a law asks for: in which country, for whom, within how many days, since when. */
final class StatutoryDialog extends FormDialog<StatutoryClocks.Clock> {

    private static final int LONGEST = 365;

    StatutoryDialog(StatutoryClocks.Clock known, StatutoryClocks clocks, Runnable saved) {
        super(StatutoryClocks.Clock.class, "", "36rem");
        setHeaderTitle(getTranslation("statutory.one"));
        var country = new ComboBox<String>(getTranslation("statutory.country"));
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country, Collator.getInstance(getLocale())))
                .toList());
        country.setItemLabelGenerator(this::country);
        var type = Fields.choice("statutory.type", "customertype.", List.of(CustomerType.values()));
        var days = Fields.number(getTranslation("statutory.days"), 1, LONGEST);
        var from = Fields.day("policy.valid-from");
        var law = new TextField(getTranslation("statutory.law"));
        law.setPlaceholder("Ustawa o prawach konsumenta, art. 7a");
        bindNeeded(country, "country");
        bindNeeded(type, "customerType");
        bindNeeded(days, "days");
        bindNeeded(from, "validFrom");
        bindNeeded(law, "law");
        carry("id", "version");
        show(known);
        var form = new FormLayout(country, type, days, from, law);
        form.setColspan(law, 2);
        add(form);
        saves(getTranslation("action.save"), clocks::save, _ -> saved.run());
    }

    private String country(String code) {
        return LocaleNames.country(code, getLocale());
    }
}
