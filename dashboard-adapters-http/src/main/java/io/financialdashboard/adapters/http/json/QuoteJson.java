package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Instant;

/** An asset's quote as {@code /api/prices} and the stream give it. */
public final class QuoteJson {
    private static final int PERCENT_DECIMALS = 4;

    private QuoteJson() {}

    /** The whole object of {@code /api/prices}; ages are relative to {@code lastUpdated} (MARKET-RULES 12). */
    public static void writeFull(JsonWriter json, AssetQuote quote, DataSource source, Instant lastUpdated) {
        json.text("symbol", quote.asset().symbol().value())
                .text("display_name", quote.asset().displayName());
        writeChanging(json, quote);
        long age = lastUpdated.toEpochMilli() - quote.quote().time().toEpochMilli();
        json.whole("age_ms", Math.max(0, age)).text("source", source.id());
    }

    /** What of a quote can change: the stream sends no more than this. */
    public static void writeChanging(JsonWriter json, AssetQuote quote) {
        int priceScale = quote.asset().priceScale();
        int volumeScale = quote.asset().volumeScale();
        json.number("current", quote.quote().price())
                .number("change", Decimals.rounded(quote.changePercent(), PERCENT_DECIMALS))
                .number("change_abs", Decimals.rounded(quote.change(), priceScale))
                .number("previous_close", quote.previousClose())
                .number("bid", quote.quote().bid())
                .number("ask", quote.quote().ask())
                .object("ohlc", () -> today(json, quote.today(), volumeScale))
                .volume("volume", quote.volume(), volumeScale)
                .number("high_24h", quote.high())
                .number("low_24h", quote.low())
                .text("change_window", quote.window().id())
                .instant("time", quote.quote().time())
                .flag("stale", quote.stale())
                .object("session", () -> session(json, quote.session()));
    }

    /** The fields of a session's state. */
    public static void session(JsonWriter json, SessionStatus session) {
        json.flag("open", session.open()).instant("next", session.next());
    }

    /** The change of an asset in percent, cut to four decimals. */
    public static double percent(double changePercent) {
        return Decimals.rounded(changePercent, PERCENT_DECIMALS);
    }

    private static void today(JsonWriter json, Candle today, int volumeScale) {
        json.text("date", CandleJson.label(today.time().toEpochMilli()))
                .number("open", today.open())
                .number("high", today.high())
                .number("low", today.low())
                .number("close", today.close())
                .volume("volume", today.volume(), volumeScale);
    }
}
