package eu.reklamacje.complaint;

import eu.reklamacje.base.Sql;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What exists for a person, as conditions of SQL: complaints that they may read ({@link Rights#mayRead}), and the customers and
 * devices of these. A customer or device all of whose complaints are closed to somebody does not exist for them; one without any
 * complaint exists for everybody.
 */
public final class Visibility {

    private Visibility() {}

    /** Of the complaint with the alias c. */
    public static String complaint(Person person, List<Object> parameters) {
        if (person.is(Role.SUPERVISOR) && person.supervisesAll()) return "1 = 1";
        parameters.add(person.id());
        if (!person.is(Role.SUPERVISOR) || person.supervisedTeams().isEmpty())
            return "(c.restricted = 0 or c.handler_id = ?)";
        parameters.addAll(person.supervisedTeams());
        return "(c.restricted = 0 or c.handler_id = ? or c.team_id in ("
                + Sql.marks(person.supervisedTeams().size()) + "))";
    }

    /** Of the customer with the alias u. */
    static String customer(Person person, List<Object> parameters) {
        return "(exists (select 1 from complaint c where c.customer_id = u.id and " + complaint(person, parameters)
                + ") or not exists (select 1 from complaint c where c.customer_id = u.id))";
    }

    /**
     * Whether the person may correct the customer with the alias u: whoever may write one of their complaints, by
     * {@link Rights#mayWrite}; of a customer without any, every agent.
     */
    static String mayChangeCustomer(Person person, List<Object> parameters) {
        if (!person.handlesCases()) return "1 = 0";
        var readable = complaint(person, parameters);
        parameters.add(person.id());
        var teams = new ArrayList<>(person.teams());
        teams.addAll(person.supervisedTeams());
        teams.add(-1L);
        parameters.addAll(teams);
        parameters.add(person.supervisesAll());
        return "(exists (select 1 from complaint c where c.customer_id = u.id and " + readable
                + " and (c.handler_id = ? or c.team_id in (" + Sql.marks(teams.size())
                + ") or ?)) or not exists (select 1 from complaint c where c.customer_id = u.id))";
    }

    /** Of the device with the alias d; the complaint that replaced it, or by it another, is one of its complaints. */
    static String device(Person person, List<Object> parameters) {
        return "(exists (select 1 from complaint c where c.device_id = d.id and " + complaint(person, parameters)
                + ") or exists (select 1 from replacement r join complaint c on c.id = r.complaint_id"
                + " where (r.old_id = d.id or r.new_id = d.id) and " + complaint(person, parameters)
                + ") or not exists (select 1 from complaint c where c.device_id = d.id)"
                + " and not exists (select 1 from replacement r where r.old_id = d.id or r.new_id = d.id))";
    }
}
