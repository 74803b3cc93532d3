package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
        type = facts.get(Fact.CUSTOMER_TYPE);
    }

    Facts facts() {
        return into(Facts.NONE);
    }

    /** The facts with this customer's data in them. */
    Facts into(Facts facts) {
        return facts.with(Fact.CUSTOMER_NAME, name)
                .with(Fact.CUSTOMER_EMAIL, email)
                .with(Fact.CUSTOMER_PHONE, phone)
                .with(Fact.CUSTOMER_COUNTRY, country)
                .with(Fact.CUSTOMER_LANGUAGE, language)
                .with(Fact.CUSTOMER_TYPE, type);
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
