package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who complains. */
@Entity
class Customer extends EditedEntity {

    private String name;

    private @Nullable String email;

    private @Nullable String phone;

    private @Nullable String phoneKey;

    private @Nullable String country;

    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private CustomerType type = CustomerType.CONSUMER;

    protected Customer() {}

    Customer(Facts facts) {
        write(facts);
    }

    /** Takes over what the facts say about the customer. */
    void apply(Facts facts) {
        write(facts);
    }

    private void write(Facts facts) {
        name = facts.get(Fact.CUSTOMER_NAME).strip();
        email = facts.orNull(Fact.CUSTOMER_EMAIL);
        phone = facts.orNull(Fact.CUSTOMER_PHONE);
        phoneKey = phone == null ? null : PhoneNumbers.key(phone);
        country = facts.orNull(Fact.CUSTOMER_COUNTRY);
        language = facts.orNull(Fact.CUSTOMER_LANGUAGE);
        type = facts.get(Fact.CUSTOMER_TYPE, CustomerType.CONSUMER);
    }

    Facts facts() {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        into(values);
        return Facts.of(values);
    }

    void into(Map<Fact, String> values) {
        values.put(Fact.CUSTOMER_NAME, name);
        values.put(Fact.CUSTOMER_EMAIL, Facts.text(email));
        values.put(Fact.CUSTOMER_PHONE, Facts.text(phone));
        values.put(Fact.CUSTOMER_COUNTRY, Facts.text(country));
        values.put(Fact.CUSTOMER_LANGUAGE, Facts.text(language));
        values.put(Fact.CUSTOMER_TYPE, type.name());
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String country() {
        return country;
    }
}
