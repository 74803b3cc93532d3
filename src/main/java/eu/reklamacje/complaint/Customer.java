package eu.reklamacje.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who complains. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    int version;

    String name;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Column(name = "phone_key")
    @Nullable
    String phoneKey;

    @Nullable
    String country;

    @Nullable
    String language;

    @Enumerated(EnumType.STRING)
    CustomerType type = CustomerType.CONSUMER;

    /** Takes over what the facts say about the customer. */
    void apply(Facts facts) {
        name = facts.get(Fact.CUSTOMER_NAME).strip();
        email = FactMapping.orNull(facts, Fact.CUSTOMER_EMAIL);
        phone = FactMapping.orNull(facts, Fact.CUSTOMER_PHONE);
        phoneKey = phone == null ? null : PhoneNumbers.key(phone);
        country = FactMapping.orNull(facts, Fact.CUSTOMER_COUNTRY);
        language = FactMapping.orNull(facts, Fact.CUSTOMER_LANGUAGE);
        type = facts.get(Fact.CUSTOMER_TYPE, CustomerType.CONSUMER);
    }

    Facts facts() {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        FactMapping.readCustomer(this, values);
        return Facts.of(values);
    }
}
