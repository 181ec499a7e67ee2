package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFileTest {
    private static final String HEADER =
            "symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis,splits\n";

    @Test
    void the_shipped_catalogue_has_six_assets_in_each_market() {
        Catalogue shipped = CatalogueFile.shipped();

        for (Market market : Market.values()) {
            assertThat(shipped.assets(market)).as(market.id()).hasSize(6);
        }
        assertThat(shipped.get(new Symbol("USOIL")).mayBeNegative()).isTrue();
        assertThat(shipped.get(new Symbol("EUR/USD")).priceScale()).isEqualTo(5);
    }

    @Test // Apple's 4:1 of 2020-08-31, investor.apple.com/faq
    void a_split_reads_as_new_units_per_old_one() {
        Asset apple = CatalogueFile.shipped().get(new Symbol("AAPL"));

        assertThat(apple.splits()).contains(new Split(LocalDate.of(2020, 8, 31), 4.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AAPL,shares,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last; market must be [forex, crypto, stocks, commodities], got 'shares'",
                "A B,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last; symbol must be a symbol such as EUR/USD, got 'A B'",
                "AAPL,stocks,Apple,AAPL,USD,two,0.01,us-equities,shares,0,last; price_scale must be a whole number from 0 to 10, got 'two'",
                "AAPL,stocks,Apple,AAPL,USD,2,0,us-equities,shares,0,last; minimum tick of AAPL must be above zero, got 0.0",
                "AAPL,stocks,Apple,AAPL,USD,2,0.01,,shares,0,last; calendar is missing",
                "AAPL,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last,2020-08-31; splits must be splits such as 2014-06-09 7:1|2020-08-31 4:1, got '2020-08-31'",
                "AAPL,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last,,x; 13 fields, but the header names 12 columns",
            })
    void a_bad_line_names_file_line_and_field(String line, String message) {
        assertThatThrownBy(() -> CatalogueFile.parse("mine.csv", "# mine\n" + HEADER + line))
                .isInstanceOf(UsageException.class)
                .hasMessage("mine.csv line 3: " + message);
    }

    @Test
    void an_unknown_calendar_is_told_with_those_that_exist() {
        assertThatThrownBy(() -> CatalogueFile.parse(
                        "mine.csv", HEADER + "AAPL,stocks,Apple,AAPL,USD,2,0.01,nyse,shares,0,last"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("mine.csv line 2: calendar must be")
                .hasMessageContaining("us-equities")
                .hasMessageContaining("got 'nyse'");
    }

    @Test
    void a_file_that_is_no_text_says_so(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("mine.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 's', 0});

        assertThatThrownBy(() -> CatalogueFile.read(file))
                .isInstanceOf(UsageException.class)
                .hasMessage("cannot read the catalogue " + file + ": it is no text in UTF-8");
    }

    @Test
    void a_header_without_a_column_names_the_column() {
        assertThatThrownBy(() -> CatalogueFile.parse("mine.csv", "symbol,market\n"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("mine.csv line 1: the header lacks [")
                .hasMessageContaining("price_scale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", HEADER})
    void a_catalogue_without_an_asset_is_refused(String text) {
        assertThatThrownBy(() -> CatalogueFile.parse("mine.csv", text))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("mine.csv: the catalogue has no asset");
    }

    @Test
    void a_column_that_the_header_names_twice_is_refused() {
        assertThatThrownBy(() -> CatalogueFile.parse("mine.csv", HEADER.replace("splits", "symbol")))
                .isInstanceOf(UsageException.class)
                .hasMessage("mine.csv line 1: the header names column 'symbol' twice");
    }

    @Test
    void the_byte_order_mark_of_a_spreadsheet_is_no_part_of_the_first_column(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.csv"),
                "\uFEFF" + HEADER + "AAPL,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last");

        assertThat(CatalogueFile.read(file).assets()).hasSize(1);
    }

    @Test
    void a_symbol_that_appears_twice_is_refused() {
        String line = "AAPL,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last\n";

        assertThatThrownBy(() -> CatalogueFile.parse("mine.csv", HEADER + line + line))
                .isInstanceOf(UsageException.class)
                .hasMessage("mine.csv: a symbol must appear once in a catalogue, got AAPL twice");
    }

    @Test
    void an_added_symbol_that_is_there_already_is_refused_as_a_double_one(@TempDir Path folder) throws IOException {
        Path extra = Files.writeString(
                folder.resolve("extra.csv"), HEADER + "AAPL,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last\n");

        assertThatThrownBy(() -> CatalogueFile.added(CatalogueFile.shipped(), extra))
                .isInstanceOf(UsageException.class)
                .hasMessage(extra + ": a symbol must appear once in a catalogue, got AAPL twice");
    }

    @Test
    void a_file_that_cannot_be_read_names_itself() {
        assertThatThrownBy(() -> CatalogueFile.read(Path.of("no-such-file.csv")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no-such-file.csv");
    }
}
