package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.OptionalLong;

/** In what the dialects of a history differ. Immutable. */
public interface HistoryDialect {
    /** What is asked for; throws {@code ProblemException} for what cannot be understood. */
    BarRange range(Parameters parameters, MarketData marketData);

    /**
     * The answer where there is no bar in the range.
     *
     * @param older epoch milliseconds of the last bar before it; empty where there is none, or nobody wants to know
     */
    byte[] nothing(OptionalLong older);
}
