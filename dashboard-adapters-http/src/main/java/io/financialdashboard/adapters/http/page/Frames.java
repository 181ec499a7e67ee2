package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.Frame;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.page.view.SessionText;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.kernel.Asset;
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
    private final Texts texts;
    private final TimeTexts times;

    Frames(MarketData marketData, PageSetting setting, Texts texts) {
        this.marketData = marketData;
        this.hours = new TradingHours(marketData);
        this.setting = setting;
        this.texts = texts;
        this.times = new TimeTexts(texts);
    }

    /** @param key of the page's title among the texts */
    Frame frame(String key, String place) {
        return titled(texts.text(key), place);
    }

    /** @param title as it is, in no language */
    Frame titled(String title, String place) {
        return new Frame(
                title,
                place,
                setting,
                texts,
                marketData.source().id(),
                marketData.lastUpdated().toString(),
                times.clock(marketData.lastUpdated()),
                Arrays.stream(Market.values())
                        .map(this::session)
                        .flatMap(Optional::stream)
                        .toList(),
                marketData.catalogue().assets().stream()
                        .map(asset -> AssetRows.instrument(asset, texts))
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
                texts.text("market." + market.id()),
                status.open(),
                status.next().toString(),
                times.session(status, marketData.lastUpdated()));
    }
}
