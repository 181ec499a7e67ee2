package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import org.junit.jupiter.api.Test;

/** The same texts as {@code number-format.test.js} expects of the browser. */
class NumberTextsTest {
    private static final Asset EURUSD = asset("EUR/USD", Market.FOREX, Calendars.named(Calendars.FOREX))
            .scale(5)
            .build();
    private static final Asset BTC = asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();

    @Test
    void a_price_has_the_decimals_of_its_asset_and_a_comma_every_three_digits() {
        assertThat(NumberTexts.price(BTC, 114_250.01)).isEqualTo(new PriceText("114,250.01", ""));
    }

    @Test
    void the_fraction_of_a_pip_stands_apart() {
        assertThat(NumberTexts.price(EURUSD, 1.08452)).isEqualTo(new PriceText("1.0845", "2"));
    }

    @Test
    void a_price_that_is_not_known_is_a_dash() {
        assertThat(NumberTexts.price(BTC, Double.NaN)).isEqualTo(PriceText.NONE);
    }

    @Test
    void a_negative_price_has_a_true_minus() {
        assertThat(NumberTexts.price(BTC, -36.98).text()).isEqualTo("−36.98");
    }

    @Test
    void a_change_has_its_sign() {
        assertThat(NumberTexts.percent(1.236)).isEqualTo(new ChangeText("+1.24%", Direction.UP));
        assertThat(NumberTexts.percent(-12)).isEqualTo(new ChangeText("−12.00%", Direction.DOWN));
    }

    @Test
    void what_rounds_to_zero_has_no_sign_and_no_direction() {
        assertThat(NumberTexts.percent(-0.004)).isEqualTo(new ChangeText("0.00%", Direction.FLAT));
    }

    @Test
    void great_amounts_are_cut_to_three_magnitudes() {
        assertThat(NumberTexts.compact(999)).isEqualTo("999");
        assertThat(NumberTexts.compact(1_240_000)).isEqualTo("1.24M");
        assertThat(NumberTexts.compact(2.5e12)).isEqualTo("2.50T");
        assertThat(NumberTexts.compact(-1500)).isEqualTo("−1.50K");
    }
}
