package eu.reklamacje.decision;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom a customer may turn after our last word (P13), by country: arbitrators, ombudsmen, authorities. Kept by administrators. */
@Service
public class OutsideBodies {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 300;

    private final OutsideBodyRepository bodies;
    private final SignedIn signedIn;

    OutsideBodies(OutsideBodyRepository bodies, SignedIn signedIn) {
        this.bodies = bodies;
        this.signedIn = signedIn;
    }

    /**
     * One of them.
     *
     * @param id null for a new one
     * @param country ISO 3166 code; empty for the countries that have none of their own
     * @param contact an address, a site, a telephone number
     */
    public record Body(
            @Nullable Long id,
            int version,
            String country,
            String name,
            String contact,
            boolean consumersOnly,
            boolean active) {

        private Body in(String written) {
            return new Body(id, version, written, name, contact, consumersOnly, active);
        }
    }

    /** All of them, by country and name. */
    public List<Body> all() {
        signedIn.person();
        return bodies.findAllByOrderByCountryAscNameAsc();
    }

    /** What our last letter names to the customer, "name, contact"; none where there is none for such a customer. */
    List<String> namedTo(Facts facts) {
        boolean consumer = facts.get(Fact.CUSTOMER_TYPE) == CustomerType.CONSUMER;
        var open = bodies.findAllByOrderByCountryAscNameAsc().stream()
                .filter(body -> body.active && (consumer || !body.consumersOnly))
                .toList();
        var own = of(open, facts.get(Fact.CUSTOMER_COUNTRY));
        return (own.isEmpty() ? of(open, "") : own)
                .stream().map(body -> body.name + ", " + body.contact).toList();
    }

    private static List<Body> of(List<Body> bodies, String country) {
        return bodies.stream().filter(body -> body.country.equals(country)).toList();
    }

    @Transactional
    public Result<Long> save(Body body) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (body.name.isBlank() || body.name.length() > LONGEST_NAME) return Result.refused("refused.name");
        if (body.contact.isBlank() || body.contact.length() > LONGEST_CONTACT)
            return Result.refused("refused.body.contact");
        var country = body.country.strip().toUpperCase(Locale.ROOT);
        if (!country.isEmpty()
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country))
            return Result.refused("refused.body.country");
        var edited = body.in(country);
        if (body.id == null) return Result.done(save(new OutsideBody(), edited));
        return bodies.findByIdAndVersion(body.id, body.version)
                .map(found -> Result.done(save(found, edited)))
                .orElseGet(() -> Result.refused("refused.changed-meanwhile"));
    }

    private long save(OutsideBody body, Body edited) {
        body.apply(edited);
        return bodies.save(body).id();
    }
}
