package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may do what to a complaint. Pure: the same answer for a button, a drop and a service. */
public final class Rights {

    /** What the handler and the own team alone may do is refused with this. */
    public static final Text OWN_TEAM_WRITES = Text.of("refused.own-team-writes");

    private Rights() {}

    /** Everybody reads everything, but a restricted complaint is seen only by its handler and who supervises its team. */
    public static boolean mayRead(Person person, Access access) {
        return !access.restricted() || access.isHandledBy(person.id()) || person.supervises(access.teamId());
    }

    /** The handler and the own team write. */
    public static boolean mayWrite(Person person, Access access) {
        return mayRead(person, access)
                && person.handlesCases()
                && (access.isHandledBy(person.id()) || person.worksIn(access.teamId()));
    }

    /** Why the person may not write; nothing where they may. */
    public static Optional<Text> writingRefusal(Person person, Access access) {
        if (!mayRead(person, access)) return Optional.of(Text.of("refused.unknown-complaint"));
        return mayWrite(person, access) ? Optional.empty() : Optional.of(OWN_TEAM_WRITES);
    }

    /** Everybody who reads may add a note. */
    public static boolean mayNote(Person person, Access access) {
        return person.active() && mayRead(person, access);
    }

    /**
     * Why the person may not give the complaint to the new handler: supervisors assign within their teams; agents take
     * what is unassigned in their teams, and hand back their own.
     *
     * @param handler null to hand it back to the team
     */
    public static Optional<Text> assignmentRefusal(Person person, Access access, @Nullable Person handler) {
        if (person.is(Role.ADMINISTRATOR)) return Optional.of(Text.of("refused.administrators-handle-none"));
        if (!mayRead(person, access)) return Optional.of(Text.of("refused.unknown-complaint"));
        if (handler != null && (!handler.handlesCases() || !handler.worksIn(access.teamId()))) {
            return Optional.of(Text.of("refused.assign.other-team", handler.name()));
        }
        if (person.supervises(access.teamId())) return Optional.empty();
        if (handler == null) {
            return access.isHandledBy(person.id())
                    ? Optional.empty()
                    : Optional.of(Text.of("refused.assign.hand-back"));
        }
        if (handler.id() != person.id()) return Optional.of(Text.of("refused.assign.supervisors"));
        if (!person.worksIn(access.teamId())) return Optional.of(Text.of("refused.assign.own-teams"));
        return access.handlerId() == null ? Optional.empty() : Optional.of(Text.of("refused.assign.taken"));
    }
}
