package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.KeptAnswers;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.BarsText;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;

/** {@code history?symbol=&resolution=&from=&to=&countback=} in one of the dialects: bars in columns, oldest first. */
public final class HistoryHandler implements Handler {
    /** The forming bar's label may be reached by whatever is asked for later than this before now (MARKET-RULES 3). */
    private static final Duration NOW_AT_LEAST = Duration.ofSeconds(60);

    private final MarketData marketData;
    private final HistoryDialect dialect;
    private final BytesCache cache;
    private final KeptAnswers answers;

    public HistoryHandler(MarketData marketData, HistoryDialect dialect, BytesCache cache, KeptAnswers answers) {
        this.marketData = marketData;
        this.dialect = dialect;
        this.cache = cache;
        this.answers = answers;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters parameters = Parameters.lenient(ctx, "symbol", "resolution", "from", "to", "countback");
        BarRange range = dialect.range(parameters, marketData);
        String source = marketData.source().id();
        if (isOver(range)) {
            var wanted = new Wanted(dialect, range);
            answers.send(ctx, source, cache.body(wanted, before -> encode(range, before)), "Accept-Encoding");
        } else {
            // Clients poll with the seconds of their clock: each would be kept, and asked for by nobody else.
            ctx.header("Data-Source", source);
            Answer.send(ctx, encode(range, Representation.json(new byte[0])));
        }
    }

    private boolean isOver(BarRange range) {
        return range.to()
                .map(to -> to.isBefore(marketData.lastUpdated().minus(NOW_AT_LEAST)))
                .orElse(false);
    }

    private Representation encode(BarRange range, Representation before) {
        return switch (BarHistory.of(range, marketData)) {
            case BarHistory.Bars(CandleSeries bars) -> grown(range, bars, before);
            case BarHistory.Nothing nothing -> Representation.json(dialect.nothing(nothing.older()));
        };
    }

    /** What was written before and has not changed is neither written nor compressed again. */
    private static Representation grown(BarRange range, CandleSeries bars, Representation before) {
        if (before.source().orElse(null) instanceof BarsText text) {
            BarsText next = text.next(bars);
            return next == text ? before : Representation.json(next);
        }
        return Representation.json(BarsText.withStatus(range.asset(), range.interval(), bars));
    }

    private record Wanted(HistoryDialect dialect, BarRange range) {}
}
