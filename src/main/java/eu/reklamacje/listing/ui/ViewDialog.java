package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SavedViews;
import eu.reklamacje.user.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a view, and says who has it. */
final class ViewDialog extends FormDialog<ViewDialog.Named> {

    /** As it is typed. */
    public record Named(String name, @Nullable Team team) {}

    /**
     * @param known null for a new one
     * @param teams with which it can be shared
     */
    ViewDialog(
            @Nullable SavedView known,
            SavedView.Place place,
            String query,
            List<Team> teams,
            SavedViews views,
            Runnable saved) {
        super(Named.class, "", "26rem");
        setHeaderTitle(getTranslation(known == null ? "view.save" : "view.change"));
        var name = new TextField(getTranslation("view.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        var team = new Select<Team>();
        team.setLabel(getTranslation("view.whose"));
        team.setItems(teams);
        team.setEmptySelectionAllowed(true);
        team.setEmptySelectionCaption(getTranslation("view.mine"));
        team.setItemLabelGenerator(
                chosen -> chosen == null ? getTranslation("view.mine") : getTranslation("view.of-team", chosen.name()));
        team.setWidthFull();
        bindNeeded(name, "name");
        bind(team, "team");
        add(name, team);
        show(
                known == null
                        ? new Named("", null)
                        : new Named(
                                known.name(),
                                teams.stream()
                                        .filter(one -> known.team() != null && one.id() == known.team())
                                        .findFirst()
                                        .orElse(null)));
        saves(getTranslation("action.save"), named -> write(known, place, query, named, views), _ -> saved.run());
    }

    private static Result<Long> write(
            @Nullable SavedView known, SavedView.Place place, String query, Named named, SavedViews views) {
        var team = named.team == null ? null : named.team.id();
        return known == null
                ? views.add(place, named.name, team, query)
                : views.change(known.id(), known.version(), named.name, team, query);
    }
}
