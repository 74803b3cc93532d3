package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who complains. */
@Entity
class Customer extends EditedEntity {

    private String name;

    private @Nullable String email;

    private @Nullable String phone;

    /** What its telephone numbers are found by. */
    @ElementCollection
    @CollectionTable(name = "customer_number", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "number_key")
    private Set<String> numberKeys = new HashSet<>();

    /** What its name and its address are found by, however their signs are written. */
    @ElementCollection
    @CollectionTable(name = "customer_word", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    private @Nullable String country;

    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private CustomerType type = CustomerType.CONSUMER;

    /** As whom this one is found since somebody has seen that the two are one. */
    private @Nullable Long mergedInto;

    protected Customer() {}

    Customer(Facts facts) {
        write(facts);
    }

    /** Takes over what the facts say about the customer. */
    void apply(Facts facts) {
        write(facts);
    }

    private void write(Facts facts) {
        var known = PhoneNumbers.keys(phone, country);
        var knownWords = name == null ? Set.of() : CustomerWords.of(name, email);
        name = facts.get(Fact.CUSTOMER_NAME).strip();
        email = facts.orNull(Fact.CUSTOMER_EMAIL);
        phone = facts.orNull(Fact.CUSTOMER_PHONE);
        country = facts.orNull(Fact.CUSTOMER_COUNTRY);
        var keys = PhoneNumbers.keys(phone, country);
        // What has not changed is not read.
        if (!keys.equals(known)) {
            numberKeys.clear();
            numberKeys.addAll(keys);
        }
        var now = CustomerWords.of(name, email);
        if (!now.equals(knownWords)) {
            words.clear();
            words.addAll(now);
        }
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

    String name() {
        return name;
    }

    /** From now on it is another name and address of that one. */
    void becomes(long customer) {
        mergedInto = customer;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
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
