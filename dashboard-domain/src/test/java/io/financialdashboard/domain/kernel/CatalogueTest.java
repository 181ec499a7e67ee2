package io.financialdashboard.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            asset("EUR/USD", Market.FOREX),
            asset("BTC/USDT", Market.CRYPTO),
            asset("BTC-PERP", Market.CRYPTO),
            asset("BRK-B", Market.STOCKS),
            asset("USOIL", Market.COMMODITIES)));

    @ParameterizedTest
    @CsvSource({
        "forex, EUR/USD, EUR/USD",
        "forex, EUR-USD, EUR/USD",
        "forex, EURUSD, EUR/USD",
        "crypto, BTC-PERP, BTC-PERP",
        "stocks, BRK-B, BRK-B",
        "forex, eur/usd, EUR/USD",
        "forex, eur-usd, EUR/USD",
        "forex, eurusd, EUR/USD",
        "crypto, btc-perp, BTC-PERP",
        "stocks, brk-B, BRK-B"
    })
    void a_symbol_is_found_exactly_or_with_a_dash_or_without_its_slash_and_at_last_in_any_case(
            String market, String spelling, String symbol) {
        assertThat(CATALOGUE.find(Market.find(market).orElseThrow(), spelling).map(Asset::symbol))
                .contains(new Symbol(symbol));
    }

    @Test
    void of_two_symbols_that_differ_in_case_the_exact_one_is_found() {
        Catalogue both = new Catalogue(List.of(asset("ABC", Market.STOCKS), asset("abc", Market.STOCKS)));

        assertThat(both.find("abc").map(Asset::symbol)).contains(new Symbol("abc"));
        assertThat(both.find("ABC").map(Asset::symbol)).contains(new Symbol("ABC"));
    }

    @Test
    void a_spelling_is_looked_for_in_its_market_whatever_another_one_calls_so() {
        Catalogue two = new Catalogue(List.of(
                asset("BTCUSDT", Market.STOCKS),
                asset("btc/usdt", Market.COMMODITIES),
                asset("BTC/USDT", Market.CRYPTO)));

        assertThat(two.find(Market.CRYPTO, "BTCUSDT").map(Asset::symbol)).contains(new Symbol("BTC/USDT"));
        assertThat(two.find(Market.COMMODITIES, "BTC-USDT").map(Asset::symbol)).contains(new Symbol("btc/usdt"));
        assertThat(two.find("BTCUSDT").map(Asset::symbol)).contains(new Symbol("BTCUSDT"));
        assertThat(two.find(Market.FOREX, "BTCUSDT")).isEmpty();
    }

    // The second begins with a Cyrillic letter that looks like an E.
    @ParameterizedTest
    @ValueSource(strings = {"EUR USD", "ЕUR/USD", "", "EUR/USD\n", "BTC/USDT"})
    void look_alike_letters_and_another_market_find_nothing(String spelling) {
        assertThat(CATALOGUE.find(Market.FOREX, spelling)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UERUSD, EUR/USD", "EURUSDT, EUR/USD", "eurusd, EUR/USD", "BTX, BTC/USDT", "USOI, USOIL"})
    void what_is_nearest_to_a_misspelling_is_suggested_first(String spelling, String suggestion) {
        assertThat(CATALOGUE.closeMatches(spelling)).first().isEqualTo(new Symbol(suggestion));
    }

    // QQ and FOO have a letter or two in common with BTC or BRK-B at most; that is no likeness.
    @ParameterizedTest
    @ValueSource(strings = {"QQQQQQ", "QQ", "Q", "FOO", "DOGE", "---", ""})
    void nothing_is_suggested_where_nothing_is_near(String spelling) {
        assertThat(CATALOGUE.closeMatches(spelling)).isEmpty();
    }

    @Test
    void a_symbol_appears_once() {
        Asset twice = asset("AAPL", Market.STOCKS);

        assertThatThrownBy(() -> new Catalogue(List.of(twice, twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a symbol must appear once in a catalogue, got AAPL twice");
    }

    @Test
    void what_is_added_goes_behind_and_is_no_known_symbol() {
        Catalogue merged = CATALOGUE.with(List.of(asset("AAPL", Market.STOCKS)));

        assertThat(merged.assets())
                .extracting(asset -> asset.symbol().value())
                .containsExactly("EUR/USD", "BTC/USDT", "BTC-PERP", "BRK-B", "USOIL", "AAPL");
        assertThatThrownBy(() -> CATALOGUE.with(List.of(asset("BTC/USDT", Market.FOREX))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a symbol must appear once in a catalogue, got BTC/USDT twice");
    }

    static Asset asset(String symbol, Market market) {
        return new Asset(
                new Symbol(symbol),
                market,
                symbol,
                symbol,
                "USD",
                2,
                0.01,
                Calendars.named("utc-days"),
                Calendars.named("utc-days"),
                VolumeKind.TICKS,
                0,
                PriceBasis.MID,
                false,
                false,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }
}
