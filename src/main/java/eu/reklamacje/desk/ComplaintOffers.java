package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.ui.ComplaintAction.Group;
import eu.reklamacje.complaint.ui.ComplaintAction.Offer;
import eu.reklamacje.complaint.ui.StepWords;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a complaint: the next step as the one primary button, what one writes below the conversation, and all of it
 * in a menu. Each has its letter, which works wherever it is shown.
 */
final class ComplaintOffers {

    /** Which offer goes on with which draft, by their message keys. */
    private static final Map<Drafts.Purpose, String> GOES_ON = Map.of(
            Drafts.Purpose.COMPOSER, "action.note",
            Drafts.Purpose.LETTER, "action.letter",
            Drafts.Purpose.DECISION, "action.decide",
            Drafts.Purpose.DECISION_LETTER, "action.decide",
            Drafts.Purpose.ASSESSMENT, "action.assess");

    private final SignedIn signedIn;
    private final StepWords words;
    private final Function<ComplaintView, LocalDate> today;
    private final UI ui = UI.getCurrent();
    private final Div writing = new Div();
    private final Div kept = new Div();
    private List<Offer> offers = List.of();

    /** @param today in the zone of the complaint's team */
    ComplaintOffers(SignedIn signedIn, StepWords words, Function<ComplaintView, LocalDate> today) {
        this.signedIn = signedIn;
        this.words = words;
        this.today = today;
        writing.addClassName("write-bar");
        kept.addClassName("kept-drafts");
    }

    /** What is written, at the foot of the conversation; and the drafts that wait. */
    Div bar() {
        var bar = new Div(writing, kept);
        bar.addClassName("conversation-foot");
        return bar;
    }

    void show(ComplaintView complaint, List<Offer> offered) {
        offers = offered;
        writing.removeAll();
        offers.stream().filter(offer -> offer.group() == Group.WRITE).forEach(offer -> writing.add(button(offer)));
    }

    void showDrafts(Set<Drafts.Purpose> drafts) {
        kept.removeAll();
        for (var purpose : drafts)
            Optional.ofNullable(GOES_ON.get(purpose)).flatMap(this::offer).ifPresent(offer -> {
                var chip = new Button(
                        t("draft.of", t(offer.text())),
                        VaadinIcon.EDIT.create(),
                        _ -> offer.does().run());
                chip.addThemeVariants(ButtonVariant.SMALL);
                chip.addClassName("draft-chip");
                kept.add(chip);
            });
    }

    private Optional<Offer> offer(String text) {
        return offers.stream().filter(offer -> offer.text().equals(text)).findFirst();
    }

    /** The next step, what its way is, and the menu of everything. */
    Component[] of(ComplaintView complaint) {
        var keys = new Div();
        keys.addClassName("keys-only");
        keys.getElement().setAttribute("aria-hidden", "true");
        offers.stream().filter(offer -> offer.group() != Group.WRITE).forEach(offer -> keys.add(hidden(offer)));
        var take = offer("action.take").map(this::button);
        return Stream.of(primary(complaint), take, Optional.of(menu()), Optional.<Component>of(keys))
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
    }

    /** The step as it stands today; nothing until it has been computed. */
    NextStep.@Nullable Due step(ComplaintView complaint) {
        return complaint.next() == null ? null : complaint.next().on(today.apply(complaint));
    }

    private Optional<Button> primary(ComplaintView complaint) {
        var step = step(complaint);
        if (step == null || !isMine(step, complaint)) return Optional.empty();
        return offers.stream()
                .filter(offer -> offer.steps().contains(step.step()))
                .findFirst()
                .map(offer -> {
                    var button = new Button(
                            words.name(step, ui.getLocale()), _ -> offer.does().run());
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                    button.addClassName("next-step");
                    return Keys.on(button, "Enter", button.getText());
                });
    }

    /** Whether I am one of those whose turn it is. */
    private boolean isMine(NextStep.Due step, ComplaintView complaint) {
        var me = signedIn.person();
        return switch (step.turn()) {
            case HANDLER -> Rights.mayWrite(me, complaint.access());
            case APPROVER, SUPERVISOR ->
                me.supervises(complaint.teamId()) && !Objects.equals(complaint.handlerId(), me.id())
                        || step.turn() == Turn.SUPERVISOR && me.supervises(complaint.teamId());
            case CUSTOMER, OTHER, NOBODY -> false;
        };
    }

    private Button button(Offer offer) {
        var button = new Button(t(offer.text()), _ -> offer.does().run());
        return Keys.on(button, offer.key(), button.getText());
    }

    /** A letter works although its button stands in a closed menu. */
    private Button hidden(Offer offer) {
        var button = button(offer);
        button.setTabIndex(-1);
        return button;
    }

    private MenuBar menu() {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("complaint-menu");
        var root = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(t("complaint.menu"));
        for (var group : Group.values()) {
            var offered =
                    offers.stream().filter(offer -> offer.group() == group).toList();
            if (!offered.isEmpty() && !root.getSubMenu().getItems().isEmpty())
                root.getSubMenu().addComponent(new Hr());
            for (var offer : offered) {
                var key = new Span(offer.key());
                key.addClassName("menu-key");
                var line = new Div(new Span(t(offer.text())), key);
                line.addClassName("menu-line");
                root.getSubMenu().addItem(line, _ -> offer.does().run());
            }
        }
        return menu;
    }

    private String t(String key, Object... arguments) {
        return ui.getTranslation(key, arguments);
    }
}
