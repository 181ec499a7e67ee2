package io.financialdashboard.adapters.http.json;

import static io.financialdashboard.adapters.http.json.Table.column;

import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Mover;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.news.port.in.Article;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** What the API gives as tables. A column has the name of the field that it is in JSON. */
public final class Tables {
    private static final int FIGURE_DECIMALS = 4;
    private static final int MONEY_DECIMALS = 2;

    private Tables() {}

    /** A row for each asset that has a price. */
    public static Table<AssetQuote> prices(DataSource source) {
        return new Table<>(List.of(
                column("market", row -> Cell.text(row.asset().market().id())),
                column("symbol", row -> Cell.text(row.asset().symbol().value())),
                column("display_name", row -> Cell.text(row.asset().displayName())),
                column("current", row -> Cell.number(row.quote().price())),
                column("change", row -> percent(row.changePercent())),
                column(
                        "change_abs",
                        row -> Cell.number(
                                Decimals.rounded(row.change(), row.asset().priceScale()))),
                column("previous_close", row -> Cell.number(row.previousClose())),
                column("bid", row -> Cell.number(row.quote().bid())),
                column("ask", row -> Cell.number(row.quote().ask())),
                column("open", row -> Cell.number(row.today().open())),
                column("high", row -> Cell.number(row.today().high())),
                column("low", row -> Cell.number(row.today().low())),
                column("volume", row -> Cell.volume(row.volume(), row.asset().volumeScale())),
                column("high_24h", row -> Cell.number(row.high())),
                column("low_24h", row -> Cell.number(row.low())),
                column("change_window", row -> Cell.text(row.window().id())),
                column("currency", row -> Cell.text(row.asset().quoteCurrency())),
                column("time", row -> Cell.instant(row.quote().time())),
                column("stale", row -> Cell.flag(row.stale())),
                column("open_now", row -> Cell.flag(row.session().open())),
                column("source", row -> Cell.text(source.id()))));
    }

    /** A row for each article; several markets, symbols or tags stand in one field with blanks between them. */
    public static Table<Article> news() {
        return new Table<>(List.of(
                column("timestamp", row -> Cell.instant(row.timestamp())),
                column("title", row -> Cell.text(row.title())),
                column("source", row -> Cell.text(row.source())),
                column("category", row -> Cell.text(row.category())),
                column("importance", row -> Cell.text(row.importance().id())),
                column("market_impact", row -> percent(row.marketImpact())),
                column(
                        "markets",
                        row -> Cell.texts(row.markets().stream().map(Market::id).toList())),
                column(
                        "symbols",
                        row -> Cell.texts(
                                row.symbols().stream().map(Symbol::value).toList())),
                column("tags", row -> Cell.texts(row.tags())),
                column("summary", row -> Cell.text(row.summary())),
                column("url", row -> Cell.text(row.url())),
                column("id", row -> Cell.text(row.id()))));
    }

    /** A row for each market, with what all markets have. */
    public static Table<MarketStatistics> statistics() {
        return new Table<>(List.of(
                column("market", row -> Cell.text(row.market().id())),
                column("gainers", row -> Cell.number(row.breadth().gainers())),
                column("losers", row -> Cell.number(row.breadth().losers())),
                column("unchanged", row -> Cell.number(row.breadth().unchanged())),
                column("breadth", row -> figure(row.breadth().ratio())),
                column("trend", row -> Cell.text(row.breadth().trend().id())),
                column("sentiment", row -> Cell.text(row.sentiment().map(Sentiment::id))),
                column("fear_greed_index", row -> whole(row.fearGreed())),
                column("vix", row -> figure(row.vix())),
                column("total_volume", row -> Cell.number(Decimals.rounded(row.totalVolume(), MONEY_DECIMALS))),
                column("market_cap", row -> Cell.number(Decimals.rounded(row.marketCap(), MONEY_DECIMALS))),
                column("volatility", row -> figure(row.volatility())),
                column("strongest", row -> symbol(row.strongest())),
                column("strongest_change", row -> change(row.strongest())),
                column("weakest", row -> symbol(row.weakest())),
                column("weakest_change", row -> change(row.weakest()))));
    }

    /** A row for each asset of a list, with its price where it has one. */
    public static Table<Asset> watchlist(Function<Symbol, Optional<AssetQuote>> quotes) {
        return new Table<>(List.of(
                column("symbol", row -> Cell.text(row.symbol().value())),
                column("display_name", row -> Cell.text(row.displayName())),
                column("market", row -> Cell.text(row.market().id())),
                column(
                        "price",
                        row -> Cell.number(quotes.apply(row.symbol())
                                .map(quote -> quote.quote().price())
                                .orElse(Double.NaN))),
                column(
                        "change",
                        row -> percent(quotes.apply(row.symbol())
                                .map(AssetQuote::changePercent)
                                .orElse(OptionalDouble.empty())))));
    }

    private static Cell percent(OptionalDouble value) {
        return Cell.number(QuoteJson.percent(value.orElse(Double.NaN)));
    }

    private static Cell figure(OptionalDouble value) {
        return Cell.number(Decimals.rounded(value, FIGURE_DECIMALS));
    }

    private static Cell whole(OptionalInt value) {
        return Cell.number(value.isPresent() ? value.getAsInt() : Double.NaN);
    }

    private static Cell symbol(Optional<Mover> mover) {
        return Cell.text(mover.map(one -> one.asset().symbol().value()));
    }

    private static Cell change(Optional<Mover> mover) {
        return Cell.number(
                mover.map(one -> QuoteJson.percent(one.changePercent())).orElse(Double.NaN));
    }
}
