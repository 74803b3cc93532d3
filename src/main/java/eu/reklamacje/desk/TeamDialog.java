package eu.reklamacje.desk;

import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.user.Team;
import eu.reklamacje.user.Teams;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a team is called. */
final class TeamDialog extends FormDialog<TeamDialog.Named> {

    /** A team's name. */
    public record Named(String name) {}

    /**
     * @param team null for a new one
     * @param saved is told the name
     */
    TeamDialog(@Nullable Team team, Teams teams, Consumer<String> saved) {
        super(Named.class, "", "30rem");
        setHeaderTitle(team == null ? getTranslation("teams.add") : team.name());
        var name = new TextField(getTranslation("teams.name"));
        name.setWidthFull();
        name.setAutofocus(true);
        bindNeeded(name, "name");
        show(new Named(team == null ? "" : team.name()));
        add(name);
        saves(
                getTranslation("action.save"),
                named -> teams.save(team == null ? null : team.id(), team == null ? 0 : team.version(), named.name())
                        .map(_ -> named.name()),
                saved);
    }
}
