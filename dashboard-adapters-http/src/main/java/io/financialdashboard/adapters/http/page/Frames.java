package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.Frame;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.page.view.SessionText;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.util.Arrays;
import java.util.Optional;

/** What is around every page: source, sessions and all that the search finds. */
final class Frames {
    private final MarketData marketData;
    private final TradingHours hours;
    private final PageSetting setting;

    Frames(MarketData marketData, PageSetting setting) {
        this.marketData = marketData;
        this.hours = new TradingHours(marketData);
        this.setting = setting;
    }

    Frame frame(String title, String place) {
        return new Frame(
                title,
                place,
                setting,
                marketData.source().id(),
                sourceText(marketData.source()),
                marketData.lastUpdated().toString(),
                Arrays.stream(Market.values())
                        .map(this::session)
                        .flatMap(Optional::stream)
                        .toList(),
                marketData.catalogue().assets().stream()
                        .map(AssetRows::instrument)
                        .toList());
    }

    /** Empty where the market has no asset: there is nothing to show of it. */
    Optional<SessionText> session(Market market) {
        return marketData
                .session(market)
                .map(together -> text(market, hours.of(marketData.catalogue().assets(market), together)));
    }

    SessionText session(Asset asset) {
        return text(asset.market(), hours.of(asset));
    }

    private SessionText text(Market market, SessionStatus status) {
        return new SessionText(
                market.id(),
                title(market),
                status.open(),
                status.next().toString(),
                TimeTexts.session(status, marketData.lastUpdated()));
    }

    static String title(Market market) {
        return switch (market) {
            case FOREX -> "Forex";
            case CRYPTO -> "Crypto";
            case STOCKS -> "Stocks";
            case COMMODITIES -> "Commodities";
        };
    }

    private static String sourceText(DataSource source) {
        return switch (source) {
            case SIMULATED -> "Simulated";
            case REPLAY -> "Replay";
            case LIVE -> "Live";
        };
    }
}
