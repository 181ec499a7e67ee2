package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.adapters.http.texts.PageTexts;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** {@code number-format.test.js} reads the same table of texts. */
class NumberTextsTest {
    private static final NumberTexts NUMBERS = new NumberTexts(PageTexts.english());
    private static final Asset EURUSD = asset("EUR/USD", Market.FOREX, Calendars.named(Calendars.FOREX))
            .scale(5)
            .build();
    private static final Asset BTC = asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();

    @Test
    void a_price_has_the_decimals_of_its_asset_and_a_comma_every_three_digits() {
        assertThat(NUMBERS.price(BTC, 114_250.01)).isEqualTo(new PriceText("114,250.01", ""));
    }

    @Test
    void the_fraction_of_a_pip_stands_apart() {
        assertThat(NUMBERS.price(EURUSD, 1.08452)).isEqualTo(new PriceText("1.0845", "2"));
    }

    @Test
    void a_price_that_is_not_known_is_a_dash() {
        assertThat(NUMBERS.price(BTC, Double.NaN)).isEqualTo(PriceText.NONE);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/io/financialdashboard/testkit/written/numbers.csv",
            delimiter = '|',
            numLinesToSkip = 1)
    void a_number_is_written_as_readers_of_the_language_do(
            String language, String kind, double value, int decimals, String text) {
        var numbers = new NumberTexts(PageTexts.in(language));
        String written = switch (kind) {
            case "decimal" -> numbers.decimal(value, decimals);
            case "change" -> numbers.percent(value).text();
            case "share" -> numbers.percent(value, decimals);
            case "compact" -> numbers.compact(value);
            default -> throw new IllegalArgumentException(kind);
        };

        assertThat(written).isEqualTo(text);
    }

    @Test
    void a_change_has_its_direction_and_what_rounds_to_zero_has_none() {
        assertThat(NUMBERS.percent(1.236)).isEqualTo(new ChangeText("+1.24%", Direction.UP));
        assertThat(NUMBERS.percent(-12)).isEqualTo(new ChangeText("−12.00%", Direction.DOWN));
        assertThat(NUMBERS.percent(-0.004)).isEqualTo(new ChangeText("0.00%", Direction.FLAT));
    }
}
