package io.financialdashboard.client.stream;

import static java.util.Objects.requireNonNullElse;

import io.financialdashboard.client.model.Article;
import io.financialdashboard.client.model.Firing;
import io.financialdashboard.client.model.MarketStatistics;
import io.financialdashboard.client.model.Quote;
import io.financialdashboard.client.model.SessionState;
import io.financialdashboard.client.model.Statistics;
import io.financialdashboard.client.model.StreamedBar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One event. Quotes, statistics and forming bars are states, of which a slow listener gets the latest; closed and corrected
 * bars, news, alerts, staleness and sessions are told exactly once and in order.
 */
public sealed interface StreamEvent {
    /**
     * Everything to begin with: first, and after each {@link Reset}.
     *
     * @param epoch   names this run of the server
     * @param time    when the newest data is from
     * @param candles the forming bars
     * @param stale   whose prices are stale
     */
    record Snapshot(
            String epoch,
            Instant time,
            String source,
            Map<String, Quote> quotes,
            List<StreamedBar> candles,
            Figures stats,
            List<String> stale,
            boolean feedStale)
            implements StreamEvent {}

    /** The latest quotes of all that changed. */
    record Quotes(Instant time, Map<String, Quote> quotes) implements StreamEvent {}

    /** Bars that changed. */
    record Candles(List<StreamedBar> candles) implements StreamEvent {}

    /** The statistics that changed; the others are empty. */
    record Figures(
            Optional<Statistics> overall,
            Optional<MarketStatistics> forex,
            Optional<MarketStatistics> crypto,
            Optional<MarketStatistics> stocks,
            Optional<MarketStatistics> commodities)
            implements StreamEvent {
        public Figures {
            overall = requireNonNullElse(overall, Optional.empty());
            forex = requireNonNullElse(forex, Optional.empty());
            crypto = requireNonNullElse(crypto, Optional.empty());
            stocks = requireNonNullElse(stocks, Optional.empty());
            commodities = requireNonNullElse(commodities, Optional.empty());
        }

        /** Those of single markets. */
        public Stream<MarketStatistics> markets() {
            return Stream.of(forex, crypto, stocks, commodities).flatMap(Optional::stream);
        }
    }

    /** New articles, newest first. */
    record News(List<Article> articles) implements StreamEvent {}

    /** What alerts told, each once. */
    record Alerts(List<Firing> alerts) implements StreamEvent {}

    /** Prices that became stale; {@code feed} where nothing comes at all. */
    record Stale(List<String> symbols, boolean feed) implements StreamEvent {}

    /** Prices that became fresh again. */
    record Fresh(List<String> symbols, boolean feed) implements StreamEvent {}

    /** Markets that opened or closed. */
    record Session(Map<String, SessionState> sessions) implements StreamEvent {}

    /** A sign of life, for those who asked for it. */
    record Pulse(Instant time) implements StreamEvent {}

    /**
     * What was told before is void; a {@link Snapshot} follows.
     *
     * @param reason {@code epoch}, {@code window}, {@code filter} or {@code future}
     */
    record Reset(String reason) implements StreamEvent {}

    /** An event that a newer server has and this client does not know. */
    record Unknown(String name, String json) implements StreamEvent {}
}
