package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradingHoursTest {
    private static final Asset EURUSD =
            asset("EUR/USD", Market.FOREX, Calendars.named(Calendars.FOREX)).build();
    private static final Asset BTC =
            asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO)).build();
    private static final Asset AAPL =
            asset("AAPL", Market.STOCKS, Calendars.named(Calendars.US_EQUITIES)).build();

    private final FixedMarket market = new FixedMarket();

    @Test
    void forex_trades_on_over_the_roll_of_its_day_until_friday() {
        market.openUntil(Instant.parse("2024-03-05T22:00:00Z"));

        assertThat(new TradingHours(market).of(EURUSD))
                .isEqualTo(new SessionStatus(true, Instant.parse("2024-03-08T22:00:00Z")));
    }

    @Test
    void stocks_trade_until_the_closing_bell() {
        market.openUntil(Instant.parse("2024-03-05T21:00:00Z"));

        assertThat(new TradingHours(market).of(AAPL))
                .isEqualTo(new SessionStatus(true, Instant.parse("2024-03-05T21:00:00Z")));
    }

    @Test
    void crypto_never_pauses() {
        market.openUntil(Instant.parse("2024-03-06T00:00:00Z"));

        assertThat(new TradingHours(market).of(BTC).next()).isAfter(FixedMarket.NOW.plus(Duration.ofDays(300)));
    }

    @Test
    void a_closed_market_opens_when_its_session_does() {
        var closed = new SessionStatus(false, Instant.parse("2024-03-05T14:30:00Z"));
        market.closedUntil(closed.next());

        assertThat(new TradingHours(market).of(List.of(AAPL), closed)).isEqualTo(closed);
    }
}
