package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every trading calendar by its id (MARKET-RULES 1; hours, holidays and exceptions in {@code docs/calendars.md}). All of
 * them are immutable and shared: one id always gives the same object.
 */
public final class Calendars {
    public static final String CRYPTO = "crypto-24x7";
    public static final String FOREX = "forex";
    public static final String US_EQUITIES = "us-equities";
    public static final String US_EQUITIES_EXTENDED = "us-equities-extended";
    public static final String METALS_ENERGY = "metals-energy";
    public static final String UTC_DAYS = "utc-days";

    /** Before the name of a zone of the tz database, as in {@code zone-days:Europe/Athens}. */
    public static final String ZONE_DAYS = "zone-days:";

    /** By its name: the id of ZoneOffset.UTC is "Z", which no browser takes for a time zone. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Map<String, TradingCalendar> NAMED = Stream.of(
                    new SessionCalendar(CRYPTO, new WholeDays(UTC)),
                    new SessionCalendar(FOREX, forex()),
                    new SessionCalendar(US_EQUITIES, ownHours()),
                    new SessionCalendar(
                            US_EQUITIES_EXTENDED, new ExtendedHours(usEquities("04:00", "20:00", "17:00"), ownHours())),
                    new SessionCalendar(METALS_ENERGY, metalsAndEnergy()),
                    new SessionCalendar(UTC_DAYS, new WholeDays(UTC)))
            .collect(Collectors.toUnmodifiableMap(SessionCalendar::id, calendar -> calendar));

    /** Grows no larger than the tz database: only its names get in. */
    private static final Map<String, TradingCalendar> DAYS_OF_ZONES = new ConcurrentHashMap<>();

    private Calendars() {}

    /** The calendar of that id, exactly as written. */
    public static Optional<TradingCalendar> find(String id) {
        return id.startsWith(ZONE_DAYS)
                ? findDaysOf(id.substring(ZONE_DAYS.length()))
                : Optional.ofNullable(NAMED.get(id));
    }

    /** @throws IllegalArgumentException if there is no calendar of that id, naming those that there are */
    public static TradingCalendar named(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "a calendar must be one of " + String.join(", ", names()) + ", got '" + id + "'"));
    }

    /** The ids as a person may write them, the last one with {@code <zone>} for the name of a time zone. */
    public static List<String> names() {
        return List.of(CRYPTO, FOREX, US_EQUITIES, US_EQUITIES_EXTENDED, METALS_ENERGY, UTC_DAYS, ZONE_DAYS + "<zone>");
    }

    private static Optional<TradingCalendar> findDaysOf(String zone) {
        TradingCalendar known = DAYS_OF_ZONES.get(zone);
        if (known != null) {
            return Optional.of(known);
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            return Optional.empty();
        }
        return Optional.of(DAYS_OF_ZONES.computeIfAbsent(
                zone, name -> new SessionCalendar(ZONE_DAYS + name, new WholeDays(ZoneId.of(name)))));
    }

    private static SessionRule forex() {
        LocalTime roll = LocalTime.of(17, 0);
        return new OvernightSessions(NEW_YORK, roll, roll, Calendars::isForexHoliday);
    }

    private static SessionRule metalsAndEnergy() {
        return new OvernightSessions(
                NEW_YORK, LocalTime.of(18, 0), LocalTime.of(17, 0), Calendars::isMetalsAndEnergyHoliday);
    }

    private static SessionRule ownHours() {
        return usEquities("09:30", "16:00", "13:00");
    }

    private static SessionRule usEquities(String opens, String closes, String closesEarly) {
        return new UsEquitySessions(
                NEW_YORK, LocalTime.parse(opens), LocalTime.parse(closes), LocalTime.parse(closesEarly));
    }

    /** Banks deal on every other weekday somewhere in the world; brokers move neither day off a weekend. */
    private static boolean isForexHoliday(LocalDate day) {
        return (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 25)
                || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1);
    }

    /** The days on which CME Globex has no session at all; on its other holidays it only stops earlier. */
    private static boolean isMetalsAndEnergyHoliday(LocalDate day) {
        return UsHolidays.isNewYear(day) || UsHolidays.isGoodFriday(day) || UsHolidays.isChristmas(day);
    }
}
