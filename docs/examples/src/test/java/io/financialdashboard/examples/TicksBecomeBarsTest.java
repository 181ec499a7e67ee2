package io.financialdashboard.examples;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.memory.InMemoryCandleStore;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.service.IntakeSettings;
import io.financialdashboard.domain.marketdata.service.MarketDataService;
import io.financialdashboard.testkit.FakeMarketEvents;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Ticks go in, bars of nine intervals come out; time is whatever the clock that is handed in says. */
class TicksBecomeBarsTest {
    private static final Asset COIN =
            asset("COIN/USD", Market.CRYPTO, Calendars.named(Calendars.CRYPTO)).build();
    private static final Instant OPENING = Instant.parse("2024-03-05T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(OPENING);
    private final FakeMarketEvents events = new FakeMarketEvents();
    private final MarketDataService market = new MarketDataService(
            new Catalogue(List.of(COIN)),
            DataSource.LIVE,
            new NoHistory(),
            new InMemoryCandleStore(),
            events,
            now::get,
            IntakeSettings.usual());

    @Test
    void ticks_of_two_minutes_are_two_bars_of_a_minute_and_one_of_five() {
        market.intake().prime(OPENING);
        tick("12:00:01", 100, 2);
        tick("12:00:30", 103, 1);
        tick("12:00:59", 101, 1);
        tick("12:01:02", 99, 4);
        // One that comes late still belongs where its time says.
        tick("12:00:57", 104, 1);

        advanceTo("12:02:30");

        assertThat(market.candles(CandlesQuery.latest(COIN.symbol(), Interval.ONE_MINUTE, 10))
                        .candle(0))
                .isEqualTo(new Candle(OPENING, 100, 104, 100, 101, 5));
        assertThat(market.findFormingCandle(COIN.symbol(), Interval.FIVE_MINUTES))
                .contains(new Candle(OPENING, 100, 104, 99, 99, 9));
    }

    /** Told when it happens, or now if that is over already: what lies in the future is refused. */
    private void tick(String time, double price, long volume) {
        Instant at = Instant.parse("2024-03-05T" + time + "Z");
        now.accumulateAndGet(at, (before, then) -> before.isAfter(then) ? before : then);
        market.intake().tick(new Tick(COIN.symbol(), at, Tick.NO_SEQUENCE, price, price, price, volume));
    }

    private void advanceTo(String time) {
        now.set(Instant.parse("2024-03-05T" + time + "Z"));
        market.intake().advanceTo(now.get());
    }
}
