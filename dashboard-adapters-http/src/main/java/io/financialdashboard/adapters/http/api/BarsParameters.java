package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.adapters.http.request.TimeParameter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters {@code interval}, {@code from}, {@code to} and {@code limit}: which bars of an asset are meant. */
final class BarsParameters {
    private static final int MOST_BARS = 5000;
    private static final int USUAL_BARS = 500;

    private BarsParameters() {}

    static CandlesQuery query(Parameters parameters, Asset asset, Set<Interval> offered) {
        return query(parameters, asset, offered, MOST_BARS, USUAL_BARS);
    }

    /** Where those are the bars that are had without an interval. */
    static CandlesQuery query(Parameters parameters, Asset asset, Set<Interval> offered, Interval usual) {
        return query(parameters, asset, offered, usual, MOST_BARS, USUAL_BARS);
    }

    /** Where so many bars are the most, and so many those that are had without a limit. */
    static CandlesQuery query(Parameters parameters, Asset asset, Set<Interval> offered, int most, int usual) {
        return query(parameters, asset, offered, Interval.ONE_DAY, most, usual);
    }

    private static CandlesQuery query(
            Parameters parameters, Asset asset, Set<Interval> offered, Interval usualBars, int most, int usual) {
        List<String> allowed = offered.stream().sorted().map(Interval::id).toList();
        Interval interval = parameters
                .choice("interval", id -> Interval.find(id).filter(offered::contains), allowed)
                .orElse(usualBars);
        int limit = parameters.whole("limit", 1, most, usual);
        TimeParameter times = new TimeParameter(asset.calendar(), interval);
        Optional<Instant> from = times.from(parameters);
        Optional<Instant> to = times.to(parameters);
        if (from.isPresent() && to.isPresent()) {
            TimeParameter.requireOrder(parameters, from.get(), to.get());
        }
        return new CandlesQuery(asset.symbol(), interval, from, to, limit);
    }
}
