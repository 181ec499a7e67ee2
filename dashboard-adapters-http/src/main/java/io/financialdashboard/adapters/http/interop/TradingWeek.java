package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A calendar in the words of TradingView's symbols: the usual week, the days on which it rests, and those on which it
 * differs. Found out by looking at the calendar day by day, so that it holds for every calendar there is.
 *
 * <p>For example the New York Stock Exchange: {@code 0930-1600}, {@code 20241128,20241225}, {@code 0930-1300:20241129}.
 *
 * @param zone        in which its times are written
 * @param session     {@code 24x7}; or {@code HHMM-HHMM}, from the evening before where the end is not after the beginning,
 *                    of Monday to Friday where no days (1 for Sunday) are named
 * @param holidays    dates without a session on which there usually is one, with commas between them
 * @param corrections sessions of the dates that have another than usual
 */
public record TradingWeek(String zone, String session, String holidays, String corrections) {
    private static final String WHOLE_WEEK = "24x7";
    private static final String WHOLE_DAY = "0000-0000";
    private static final String WORKING_DAYS = "23456";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DAYS_THAT_SHOW_THE_USUAL = 364;

    /** What the calendar keeps to in the year before {@code today}, and its exceptions from that day to the other. */
    static TradingWeek of(TradingCalendar calendar, LocalDate today, LocalDate from, LocalDate to) {
        Map<DayOfWeek, String> usual = usual(calendar, today);
        List<String> holidays = new ArrayList<>();
        SequencedMap<String, List<String>> corrections = new TreeMap<>();
        from.datesUntil(to).forEach(day -> {
            Optional<String> session = calendar.sessionOf(day).map(one -> text(one, calendar.zone()));
            Optional<String> expected = Optional.ofNullable(usual.get(day.getDayOfWeek()));
            if (session.isEmpty() && expected.isPresent()) {
                holidays.add(DATE.format(day));
            } else if (!session.equals(expected)) {
                corrections
                        .computeIfAbsent(session.orElseThrow(), key -> new ArrayList<>())
                        .add(DATE.format(day));
            }
        });
        return new TradingWeek(
                zone(calendar.zone()), week(usual), String.join(",", holidays), corrections(corrections));
    }

    /** The most frequent session of each day of the week; none where most of them have none. */
    private static Map<DayOfWeek, String> usual(TradingCalendar calendar, LocalDate today) {
        Map<DayOfWeek, String> usual = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Map<String, Integer> counts = new HashMap<>();
            today.minusDays(DAYS_THAT_SHOW_THE_USUAL)
                    .datesUntil(today)
                    .filter(day -> day.getDayOfWeek() == weekday)
                    .forEach(day -> counts.merge(
                            calendar.sessionOf(day)
                                    .map(one -> text(one, calendar.zone()))
                                    .orElse(""),
                            1,
                            Integer::sum));
            counts.entrySet().stream()
                    .max(Comparator.comparing(Map.Entry<String, Integer>::getValue))
                    .map(Map.Entry::getKey)
                    .filter(session -> !session.isEmpty())
                    .ifPresent(session -> usual.put(weekday, session));
        }
        return usual;
    }

    private static String week(Map<DayOfWeek, String> usual) {
        SequencedMap<String, String> days = new TreeMap<>();
        for (Map.Entry<DayOfWeek, String> day : usual.entrySet()) {
            days.merge(day.getValue(), number(day.getKey()), String::concat);
        }
        if (days.size() == 1) {
            Map.Entry<String, String> all = days.firstEntry();
            if (all.getKey().equals(WHOLE_DAY) && usual.size() == DayOfWeek.values().length) {
                return WHOLE_WEEK;
            }
            return all.getValue().equals(WORKING_DAYS) ? all.getKey() : all.getKey() + ":" + all.getValue();
        }
        return days.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining("|"));
    }

    private static String corrections(SequencedMap<String, List<String>> sessions) {
        return sessions.entrySet().stream()
                .map(one -> one.getKey() + ":" + String.join(",", one.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** Hours and minutes on the wall of the exchange: clocks that change move no session. */
    private static String text(TradingSession session, ZoneId zone) {
        return TIME.format(LocalTime.ofInstant(session.opens(), zone))
                + "-"
                + TIME.format(LocalTime.ofInstant(session.closes(), zone));
    }

    private static String number(DayOfWeek day) {
        return Integer.toString(day.getValue() % DayOfWeek.values().length + 1);
    }

    private static String zone(ZoneId zone) {
        return zone.getId().equals("UTC") ? "Etc/UTC" : zone.getId();
    }
}
