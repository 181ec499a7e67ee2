package io.financialdashboard.adapters.http.interop;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As "Price display" of TradingView's data integration has it: the smallest step is minMove / scale. */
class PriceGridTest {
    @ParameterizedTest
    @CsvSource({
        "EUR/USD,FOREX,5,100000,10",
        "USD/JPY,FOREX,3,1000,10",
        "AAPL,STOCKS,2,100,0",
        "SHIB,CRYPTO,8,100000000,0"
    })
    void the_scale_is_that_of_the_decimals_and_a_pip_ten_steps(
            String symbol, Market market, int decimals, long scale, int pip) {
        var grid = PriceGrid.of(asset(symbol, market, Calendars.named(Calendars.FOREX))
                .scale(decimals)
                .build());

        assertThat(grid).isEqualTo(new PriceGrid(scale, 1, pip));
    }

    @ParameterizedTest
    @CsvSource({"0.25,2,100,25", "0.5,2,100,50", "5,0,1,5", "0.001,2,1000,1"})
    void a_tick_is_a_whole_number_of_steps(double tick, int decimals, long scale, long minMove) {
        var grid = PriceGrid.of(asset("ES", Market.COMMODITIES, Calendars.named(Calendars.METALS_ENERGY))
                .scale(decimals)
                .tick(tick)
                .build());

        assertThat(grid).isEqualTo(new PriceGrid(scale, minMove, 0));
    }
}
