package io.financialdashboard.examples;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.memory.InMemoryCandleStore;
import io.financialdashboard.adapters.mockfeed.SimulatedMarkets;
import io.financialdashboard.domain.chart.service.ChartService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.service.IntakeSettings;
import io.financialdashboard.domain.marketdata.service.MarketDataService;
import io.financialdashboard.examples.Crossover.Side;
import io.financialdashboard.examples.Crossover.Signal;
import io.financialdashboard.testkit.FakeMarketEvents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A market out of a seed: ten years of days that are the same wherever and whenever the test runs. */
class SeededMarketTest {
    private static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");
    private static final Asset COIN = asset("COIN/USD", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .reference(100)
            .build();

    @Test
    void a_strategy_meets_the_same_years_again() {
        List<Signal> signals = signals(7);

        assertThat(signals).hasSizeGreaterThan(10).isEqualTo(signals(7)).isNotEqualTo(signals(8));
        assertThat(signals.stream().map(Signal::side))
                .as("who bought sells next")
                .doesNotContainSequence(Side.BUY, Side.BUY)
                .doesNotContainSequence(Side.SELL, Side.SELL);
    }

    private static List<Signal> signals(long seed) {
        var catalogue = new Catalogue(List.of(COIN));
        var market = new MarketDataService(
                catalogue,
                DataSource.SIMULATED,
                new SimulatedMarkets(catalogue, seed),
                new InMemoryCandleStore(),
                new FakeMarketEvents(),
                InstantSource.fixed(NOW),
                IntakeSettings.usual());
        market.intake().prime(NOW);
        return new Crossover(new ChartService(market), 20, 50).signals(COIN.symbol(), Interval.ONE_DAY, 3_000);
    }
}
