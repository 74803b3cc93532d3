package eu.reklamacje.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.ui.Listings;
import eu.reklamacje.user.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A customer: the data, and all their complaints. */
@Route("customer")
@PermitAll
class CustomerPage extends Screen implements HasUrlParameter<Long> {

    private static final List<Fact<?>> FACTS = List.of(
            Fact.CUSTOMER_NAME,
            Fact.CUSTOMER_TYPE,
            Fact.CUSTOMER_EMAIL,
            Fact.CUSTOMER_PHONE,
            Fact.CUSTOMER_COUNTRY,
            Fact.CUSTOMER_LANGUAGE);

    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;
    private final Customers customers;
    private final CustomerTwins twins;
    private final OtherAddresses addresses;
    private final Listings listings;

    CustomerPage(
            Customers customers,
            CustomerTwins twins,
            OtherAddresses addresses,
            Listings listings,
            Office office,
            Clock clock,
            SignedIn signedIn) {
        super("customer");
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
        this.customers = customers;
        this.twins = twins;
        this.addresses = addresses;
        this.listings = listings;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(customers.find(id).orElseThrow(NotFoundException::new));
    }

    private void show(Customers.Page customer) {
        setHeading(customer.facts().get(Fact.CUSTOMER_NAME));
        var fields = new FactFields(List.of(), () -> office.local(clock.instant()));
        fields.show(customer.facts());
        var form = Fields.columns("15rem", fields.fields(FACTS));
        form.setMaxColumns(3);
        form.setExpandColumns(true);
        fields.setReadOnly(!customer.mayChange());
        var save = new Button(getTranslation("action.save"), _ -> save(customer, fields));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(customer.mayChange());
        Keys.on(save, "ctrl+s", getTranslation("action.save"));
        var call = new Anchor("call?customer=" + customer.id(), getTranslation("wizard.new"));
        call.setVisible(signedIn.person().handlesCases());
        var data = new Section(
                new H2(getTranslation("customer.data")),
                form,
                addresses.of(customer, this::reload),
                Fields.row(save, call));
        if (!customer.mayChange()) data.add(new Paragraph(getTranslation("refused.customer.others")));
        data.addClassNames("panel", "facts");
        var grid = listings.grid();
        // All of them are this customer's.
        grid.choose(Set.of("due", "severity", "status", "about", "step", "handler"));
        grid.show(Filter.ALL.withCustomer(customer.id()));
        grid.setAllRowsVisible(true);
        var list = new Section(new H2(getTranslation("customer.complaints")), new Div(grid));
        list.addClassName("panel");
        setContent(data, twins.of(customer, this::reload), list);
    }

    private void save(Customers.Page customer, FactFields fields) {
        if (fields.mark(FACTS) > 0) return;
        Notices.tell(customers.save(customer.id(), customer.version(), fields.read()), _ -> {
            Notices.done(getTranslation("customer.saved"));
            reload();
        });
    }

    private void reload() {
        // By an undo, too, when this page has been made anew since.
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
