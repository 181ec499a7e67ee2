package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.domain.kernel.Interval;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Many symbols at once: a column for each property, a place in each for every symbol. */
public final class SymbolColumns {
    private final JsonWriter json;
    private final List<Instrument> instruments;

    private SymbolColumns(JsonWriter json, List<Instrument> instruments) {
        this.json = json;
        this.instruments = instruments;
    }

    /** As UDF's {@code symbol_info} has them. */
    public static byte[] udf(List<Instrument> instruments) {
        return Json.object(json -> {
            var columns = new SymbolColumns(json, instruments);
            columns.common(one -> one.asset().symbol().value(), Instrument::type);
            columns.udf();
        });
    }

    /** As {@code symbol_info} of TradingView's data integration has them. */
    public static byte[] tradingView(List<Instrument> instruments, TradingViewNames names) {
        return Json.object(json -> {
            json.text("s", "ok");
            var columns = new SymbolColumns(json, instruments);
            columns.common(one -> names.of(one.asset()), Instrument::brokersType);
            columns.tradingView();
        });
    }

    private void common(Function<Instrument, String> name, Function<Instrument, String> type) {
        texts("symbol", name);
        texts("ticker", name);
        texts("description", Instrument::description);
        texts("exchange-listed", Instrument::exchange);
        texts("exchange-traded", Instrument::exchange);
        texts("type", type);
        wholes("minmovement", one -> one.grid().minMove());
        wholes("pricescale", one -> one.grid().scale());
        flags("fractional", one -> false);
        texts("timezone", one -> one.week().zone());
        texts("session-regular", one -> one.week().session());
        flags("has-intraday", Instrument::hasIntraday);
        flags("has-daily", one -> one.has(Interval.ONE_DAY));
        flags("has-weekly-and-monthly", one -> one.has(Interval.ONE_WEEK));
        lists("intraday-multipliers", one -> Resolutions.intraday(one.intervals()));
        lists("supported-resolutions", one -> Resolutions.of(one.intervals()));
    }

    private void udf() {
        texts("currency-code", one -> one.asset().quoteCurrency());
        wholes("minmove2", one -> one.grid().pip());
        wholes("volume-precision", one -> one.asset().volumeScale());
        texts("visible-plots-set", Instrument::visiblePlots);
        texts("session-holidays", one -> one.week().holidays());
        texts("corrections", one -> one.week().corrections());
        flags("has-empty-bars", one -> false);
    }

    private void tradingView() {
        flags("is-cfd", Instrument::isCfd);
        texts("currency", one -> one.asset().quoteCurrency());
        column("base-currency", one -> one.baseCurrency().ifPresentOrElse(json::text, json::unknown));
        wholes("minmovement2", one -> one.grid().pip());
        flags("has-no-volume", one -> !one.hasVolume());
    }

    private void texts(String name, Function<Instrument, String> value) {
        column(name, one -> json.text(value.apply(one)));
    }

    private void wholes(String name, ToLongFunction<Instrument> value) {
        column(name, one -> json.whole(value.applyAsLong(one)));
    }

    private void flags(String name, Predicate<Instrument> value) {
        column(name, one -> json.flag(value.test(one)));
    }

    private void lists(String name, Function<Instrument, List<String>> values) {
        column(name, one -> json.array(() -> values.apply(one).forEach(json::text)));
    }

    private void column(String name, Consumer<Instrument> item) {
        json.array(name, () -> instruments.forEach(item));
    }
}
