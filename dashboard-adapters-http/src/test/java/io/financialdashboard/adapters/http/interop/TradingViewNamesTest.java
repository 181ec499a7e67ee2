package io.financialdashboard.adapters.http.interop;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Symbol naming rules" of TradingView's data integration: [A-Z0-9._], unique, without the slash of a pair. */
class TradingViewNamesTest {
    private static final TradingCalendar ANY = Calendars.named(Calendars.FOREX);
    private static final Asset PAIR = asset("EUR/USD", Market.FOREX, ANY).build();
    private static final Asset FIXING = asset("EURUSD", Market.FOREX, ANY).build();
    private static final Asset SHARE = asset("BRK-B", Market.STOCKS, ANY).build();
    private static final Asset SMALL = asset("EURUSD-ecb", Market.FOREX, ANY).build();

    private final TradingViewNames names = new TradingViewNames(new Catalogue(List.of(PAIR, FIXING, SHARE, SMALL)));

    @Test
    void every_name_is_of_the_allowed_letters_and_unique() {
        assertThat(List.of(names.of(PAIR), names.of(FIXING), names.of(SHARE), names.of(SMALL)))
                .containsExactly("EURUSD", "EURUSD_2", "BRK_B", "EURUSD_ECB");
    }

    @Test
    void every_name_leads_back_to_its_asset() {
        for (Asset asset : List.of(PAIR, FIXING, SHARE, SMALL)) {
            assertThat(names.find(names.of(asset))).hasValue(asset);
        }
    }

    @Test
    void other_spellings_are_found_as_well() {
        assertThat(names.find("forex:eur-usd")).hasValue(PAIR);
        assertThat(names.find("NOPE")).isEmpty();
    }
}
