package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.javalin.http.Context;
import java.util.Set;

/** Which bars a request wants, and in which form. */
record HistoricalParameters(CandlesQuery query, BarsFormat format) {
    static HistoricalParameters of(Context ctx, Asset asset, Set<Interval> offered) {
        Parameters parameters = Parameters.of(ctx, "interval", "from", "to", "limit", "format");
        CandlesQuery query = BarsParameters.query(parameters, asset, offered);
        return new HistoricalParameters(query, BarsFormat.of(parameters, Accept.of(ctx)));
    }
}
