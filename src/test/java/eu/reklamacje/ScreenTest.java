package eu.reklamacje;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.base.ui.Sheet;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Facts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A screen as a person uses it, without a browser: by the words that stand there. */
@IntegrationTest
@ViewPackages(packages = "eu.reklamacje")
public abstract class ScreenTest extends SpringBrowserlessTest {

    @Autowired
    protected TestPeople people;

    @Autowired
    protected Complaints complaints;

    @BeforeEach
    void signInAsAnAgent() {
        as("anna");
    }

    /** The window closes first: what it has still to do, its person does. */
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    /** From now on the window is that person's. */
    protected void as(String login) {
        people.signIn(login);
        UI.getCurrent().setLocale(people.person(login).language().locale());
    }

    /** The id of a complaint that anna has recorded and handles. */
    protected long recorded(String customer) {
        return recorded(Complaint101.facts(customer));
    }

    protected long recorded(Facts facts) {
        return people.as(
                "anna", () -> complaints.record(facts, null, true).orThrow().id());
    }

    /** As it is now. */
    protected ComplaintView complaint(long id) {
        return people.as("marek", () -> complaints.find(id)).orElseThrow();
    }

    protected void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) UI.getCurrent().navigate(address);
        else
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        roundTrip();
    }

    /** All words of the screen and of the dialogs before it. */
    protected String words() {
        var dialogs = find(Dialog.class).all().stream().map(ScreenTest::words);
        return Stream.concat(Stream.of(getCurrentView().getElement().getTextRecursively()), dialogs)
                .collect(Collectors.joining(" "));
    }

    protected static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    protected <C extends Component> C first(Class<C> type) {
        return find(type).all().getFirst();
    }

    protected Button button(String text) {
        var found = find(Button.class).all().stream()
                .filter(candidate -> text.equals(candidate.getText()))
                .toList();
        return found.getLast();
    }

    protected List<String> buttons() {
        return find(Button.class).all().stream()
                .map(Button::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    protected void click(String text) {
        button(text).click();
        roundTrip();
    }

    /** The field of that label, in the dialog that was opened last where one is open. */
    @SuppressWarnings("unchecked")
    protected <F extends Component> F field(Class<? super F> type, String label) {
        return (F) find((Class<Component>) (Class<?>) type).all().stream()
                .filter(candidate -> label.equals(((HasLabel) candidate).getLabel()))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    protected TextField text(String label) {
        return field(TextField.class, label);
    }

    protected TextArea area(String label) {
        return field(TextArea.class, label);
    }

    /** Chooses in a select or a combo box of that label, as somebody in a browser does. */
    @SuppressWarnings("unchecked")
    protected <T> void choose(String label, T value) {
        var field = (AbstractField<?, T>) find(Component.class).all().stream()
                .filter(candidate -> candidate instanceof HasLabel labelled && label.equals(labelled.getLabel()))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("No choice " + label));
        if (field instanceof Select<?> select) {
            var words = ((Select<T>) select).getItemLabelGenerator().apply(value);
            test((Select<T>) select).selectItem(words);
        } else {
            field.setValue(value);
        }
        roundTrip();
    }

    /** What is wrong with a field, as it says so itself; empty where nothing is. */
    protected static String wrong(HasValidation field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    protected Dialog dialog() {
        return find(Dialog.class).all().getLast();
    }

    /** What is being written beside a complaint. */
    protected Sheet sheet() {
        return find(Sheet.class).single();
    }

    protected boolean hasSheet() {
        return find(Sheet.class).exists();
    }

    protected boolean hasDialog() {
        return find(Dialog.class).exists();
    }

    /** Agrees to what is asked before something is done. */
    protected void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    protected String notices() {
        return find(Notification.class).all().stream().map(ScreenTest::words).collect(Collectors.joining(" "));
    }

    /** The rows of the only grid, as text. */
    protected List<String> rows() {
        Grid<?> grid = first(Grid.class);
        return grid.getGenericDataView().getItems().map(String::valueOf).toList();
    }
}
