package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.interop.AssetNames;
import io.financialdashboard.adapters.http.interop.BarRange;
import io.financialdashboard.adapters.http.interop.HistoryDialect;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.OptionalLong;

/** {@code /udf/history}: {@code to} is exclusive, and an empty range names the last bar before it. */
public final class UdfHistory implements HistoryDialect {
    private static final long MILLIS = 1000;

    @Override
    public BarRange range(Parameters parameters, MarketData marketData) {
        return BarRange.of(parameters, AssetNames.required(parameters, marketData.catalogue()), marketData);
    }

    @Override
    public byte[] nothing(OptionalLong older) {
        return Json.object(json -> {
            json.text("s", "no_data");
            older.ifPresent(millis -> json.whole("nextTime", Math.floorDiv(millis, MILLIS)));
        });
    }
}
