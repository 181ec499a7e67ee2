package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Interval;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Intervals as TradingView writes them: minutes as a plain number, then {@code 1D}, {@code 1W} and {@code 1M}. */
public final class Resolutions {
    private Resolutions() {}

    /** For example {@code 240} for four hours; {@code 1M} is a month here as well. */
    public static String of(Interval interval) {
        return switch (interval) {
            case ONE_DAY -> "1D";
            case ONE_WEEK -> "1W";
            case ONE_MONTH -> "1M";
            default -> Long.toString(interval.nominal().toMinutes());
        };
    }

    /** All of them, the shortest first. */
    public static List<String> of(Collection<Interval> intervals) {
        return intervals.stream().sorted().map(Resolutions::of).toList();
    }

    /** Those of minutes and hours alone. */
    public static List<String> intraday(Collection<Interval> intervals) {
        return of(intervals.stream().filter(Interval::isIntraday).toList());
    }

    /** The interval of that spelling; {@code D}, {@code W} and {@code M} are the same as with a 1 before them. */
    public static Optional<Interval> find(String text) {
        String full = text.length() == 1 && "DWM".contains(text) ? "1" + text : text;
        for (Interval interval : Interval.values()) {
            if (of(interval).equals(full)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }

    /** The parameter {@code resolution}, which must be one of those offered. */
    static Interval required(Parameters parameters, Set<Interval> offered) {
        List<String> allowed = of(offered);
        return parameters
                .choice("resolution", text -> find(text).filter(offered::contains), allowed)
                .orElseThrow(() -> Problem.parameter("resolution", "parameter 'resolution' is missing", allowed)
                        .asException());
    }
}
