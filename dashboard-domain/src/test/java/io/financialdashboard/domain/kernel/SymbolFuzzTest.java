package io.financialdashboard.domain.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever is asked for as a symbol either is one, and is found as it is written, or is refused by name. */
class SymbolFuzzTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            CatalogueTest.asset("EUR/USD", Market.FOREX),
            CatalogueTest.asset("BTC/USDT", Market.CRYPTO),
            CatalogueTest.asset("BRK-B", Market.STOCKS)));

    @FuzzTest(maxDuration = "30s")
    void a_symbol_is_found_as_it_is_written_or_refused_by_name(byte[] input) {
        String text = new String(input, UTF_8);
        if (Symbol.isValid(text)) {
            Symbol symbol = new Symbol(text);
            Catalogue listed = new Catalogue(List.of(CatalogueTest.asset(text, Market.STOCKS)));
            assertThat(symbol.toString()).isEqualTo(text).matches("[!-~]+").hasSizeBetween(1, 32);
            assertThat(listed.find(text).map(Asset::symbol)).contains(symbol);
        } else {
            assertThat(CATALOGUE.find(text)).isEmpty();
            assertThatThrownBy(() -> new Symbol(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("got '" + text + "'");
        }
        assertThat(CATALOGUE.closeMatches(text)).hasSizeLessThanOrEqualTo(3);
    }
}
