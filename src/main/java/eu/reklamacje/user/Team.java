package eu.reklamacje.user;

import java.time.ZoneId;

/**
 * A team of handlers.
 *
 * @param calendar Jollyday's country, or country and region: {@code pl}, {@code de-by}
 * @param zone the zone in which the team's days begin and end
 */
public record Team(long id, int version, String name, String calendar, ZoneId zone, boolean active) {}
