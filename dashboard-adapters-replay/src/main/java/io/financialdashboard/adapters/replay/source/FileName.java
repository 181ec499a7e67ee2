package io.financialdashboard.adapters.replay.source;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * What a file's name says: {@code SYMBOL[-QUALIFIER]-INTERVAL[-DATE]}.
 *
 * <p>For example {@code EURUSD-1m-2026-07-10}: spelling {@code EURUSD}, one minute, date {@code 2026-07-10};
 * {@code GC-201312-1m}: spelling {@code GC-201312}, no date.
 *
 * @param spelling the symbol with its qualifier
 * @param date     year, month or day as written, empty without one
 */
public record FileName(String spelling, Interval interval, String date) {
    public static final String FORM = "SYMBOL[-QUALIFIER]-INTERVAL[-DATE], for example EURUSD-1m or EURUSD-ecb-1d-2024";

    /** Reads a name without folders and ending; empty if it does not have that form. */
    public static Optional<FileName> parse(String name) {
        List<String> parts = List.of(name.split("-", -1));
        for (int i = parts.size() - 1; i > 0; i--) {
            Optional<Interval> interval = Interval.find(parts.get(i));
            if (interval.isPresent()) {
                String spelling = String.join("-", parts.subList(0, i));
                String date = String.join("-", parts.subList(i + 1, parts.size()));
                return Symbol.isValid(spelling) && isDate(date)
                        ? Optional.of(new FileName(spelling, interval.get(), date))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Nothing, {@code yyyy}, {@code yyyyMMdd}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
    private static boolean isDate(String text) {
        return text.isEmpty() || text.matches("\\d{4}(\\d{4}|-\\d{2}(-\\d{2})?)?");
    }
}
