package io.financialdashboard.adapters.http.tv;

import io.financialdashboard.adapters.http.interop.BarRange;
import io.financialdashboard.adapters.http.interop.HistoryDialect;
import io.financialdashboard.adapters.http.interop.TradingViewNames;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code /tv/history}: {@code to} is inclusive. A pause is empty columns with the time of the last bar before it, since
 * whoever collects history day by day takes {@code no_data} for its beginning.
 */
public final class TradingViewHistory implements HistoryDialect {
    private static final long MILLIS = 1000;
    private static final List<String> COLUMNS = List.of("t", "o", "h", "l", "c", "v");

    private final TradingViewNames names;

    public TradingViewHistory(TradingViewNames names) {
        this.names = names;
    }

    @Override
    public BarRange range(Parameters parameters, MarketData marketData) {
        return BarRange.of(parameters, names.required(parameters), marketData).withInclusiveTo();
    }

    @Override
    public byte[] nothing(OptionalLong older) {
        if (older.isEmpty()) {
            return Json.object(json -> json.text("s", "no_data"));
        }
        long seconds = Math.floorDiv(older.getAsLong(), MILLIS);
        return Json.object(json -> {
            json.text("s", "ok");
            COLUMNS.forEach(column -> json.array(column, () -> {}));
            json.whole("nb", seconds).whole("nextTime", seconds);
        });
    }
}
