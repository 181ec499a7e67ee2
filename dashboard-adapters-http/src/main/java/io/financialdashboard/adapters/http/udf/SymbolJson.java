package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.interop.AssetNames;
import io.financialdashboard.adapters.http.interop.Instrument;
import io.financialdashboard.adapters.http.interop.PriceGrid;
import io.financialdashboard.adapters.http.interop.Resolutions;
import io.financialdashboard.adapters.http.interop.TradingWeek;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import java.util.List;

/** One symbol as {@code /udf/symbols} gives it: TradingView's {@code LibrarySymbolInfo}, without a status. */
final class SymbolJson {
    private static final List<String> ONE = List.of("1");

    private SymbolJson() {}

    static byte[] of(Instrument instrument) {
        return Json.object(json -> {
            names(json, instrument);
            prices(json, instrument);
            hours(json, instrument.week());
            bars(json, instrument);
        });
    }

    private static void names(JsonWriter json, Instrument instrument) {
        Asset asset = instrument.asset();
        json.text("name", asset.symbol().value())
                .text("ticker", asset.symbol().value())
                .text("full_name", AssetNames.full(asset))
                .text("description", instrument.description())
                .text("type", instrument.type())
                .text("exchange", instrument.exchange())
                .text("listed_exchange", instrument.exchange())
                .text("currency_code", asset.quoteCurrency())
                .text("original_currency_code", asset.quoteCurrency());
    }

    private static void prices(JsonWriter json, Instrument instrument) {
        PriceGrid grid = instrument.grid();
        json.whole("minmov", grid.minMove())
                .whole("minmove2", grid.pip())
                .whole("pricescale", grid.scale())
                .flag("fractional", false)
                .text("format", "price")
                .whole("volume_precision", instrument.asset().volumeScale())
                .text("visible_plots_set", instrument.visiblePlots());
    }

    private static void hours(JsonWriter json, TradingWeek week) {
        // The list of holidays has two names: session_holidays, and holidays in older versions of the client.
        json.text("timezone", week.zone())
                .text("session", week.session())
                .text("session_holidays", week.holidays())
                .text("holidays", week.holidays())
                .text("corrections", week.corrections());
    }

    private static void bars(JsonWriter json, Instrument instrument) {
        json.flag("has_intraday", instrument.hasIntraday())
                .texts("intraday_multipliers", Resolutions.intraday(instrument.intervals()))
                .flag("has_daily", instrument.has(Interval.ONE_DAY))
                .texts("daily_multipliers", ONE)
                .flag("has_weekly_and_monthly", instrument.has(Interval.ONE_WEEK))
                .texts("weekly_multipliers", ONE)
                .texts("monthly_multipliers", ONE)
                .flag("has_empty_bars", false)
                .texts("supported_resolutions", Resolutions.of(instrument.intervals()))
                .text("data_status", instrument.hasIntraday() ? "streaming" : "endofday")
                // Nothing in a catalogue expires: no date beside it.
                .flag("expired", false);
    }
}
