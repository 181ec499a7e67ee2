package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.Verdict;
import io.financialdashboard.adapters.replay.source.UnreadableRecordingException;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files lie, what they are called, and what becomes of those that cannot be read. */
class FilesTest {
    private static final String ROW = "2024-03-04T00:00:00Z,1.1,1.3,1.0,1.2,7";

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @Test
    void the_name_without_a_slash_is_that_of_the_catalogue() {
        folder.bars("forex/EURUSD-1d.csv", ROW);
        folder.bars("crypto/BTC-USDT-1d.csv", ROW);
        folder.bars("stocks/AAPL-1d.csv", ROW);

        assertThat(symbols(folder.open())).containsExactly("EUR/USD", "BTC/USDT", "AAPL");
    }

    @Test
    void only_assets_with_bars_are_shown_known_ones_first_then_new_ones_by_market_and_symbol() {
        folder.bars("stocks/ZZZ-1d.csv", ROW);
        folder.bars("stocks/MSFT-1d.csv", ROW);
        folder.bars("crypto/SOLUSDT-1d.csv", ROW);
        folder.bars("crypto/DOGEUSDT-1d.csv", ROW);
        folder.bars("stocks/EMPTY-1d.csv");

        assertThat(symbols(folder.open())).containsExactly("MSFT", "DOGEUSDT", "SOLUSDT", "ZZZ");
    }

    @Test
    void a_qualifier_makes_an_asset_of_its_own() {
        folder.bars("forex/EURUSD-1d.csv", ROW);
        folder.bars("forex/EURUSD-ecb-1d.csv", "2024-03-04T00:00:00Z,,,,1.0846,");
        folder.bars("commodities/GC-201312-1m.csv", "2013-10-07T00:00:00Z,1313.7,1313.7,1313,1313,49");

        Recording recording = folder.open();

        assertThat(symbols(recording)).containsExactly("EUR/USD", "EURUSD-ecb", "GC-201312");
        Asset fixing = recording.catalogue().get(new Symbol("EURUSD-ecb"));
        assertThat(fixing.baseCurrency() + " in " + fixing.quoteCurrency()).isEqualTo("EUR in USD");
    }

    @Test
    void an_unknown_symbol_becomes_an_asset_of_its_folder_with_the_most_decimals_seen() {
        folder.bars(
                "crypto/PEPEUSDT-1m.csv",
                "2024-03-04T00:00:00Z,0.0000071,0.00000719,0.000007,0.0000071,12.50",
                "2024-03-04T00:01:00Z,0.0000071,0.0000072,0.000007,0.0000071,0.125");

        Asset asset = folder.open().catalogue().get(new Symbol("PEPEUSDT"));

        assertThat(asset.market()).isEqualTo(Market.CRYPTO);
        assertThat(asset.displayName()).isEqualTo("PEPEUSDT");
        assertThat(asset.priceScale()).isEqualTo(8);
        assertThat(asset.minTick()).isEqualTo(0.00000001);
        assertThat(asset.volumeScale()).isEqualTo(3);
        assertThat(asset.volumeKind()).isEqualTo(VolumeKind.BASE);
        assertThat(asset.calendar().id()).isEqualTo("crypto-24x7");
        assertThat(asset.baseCurrency()).isEqualTo("PEPE");
        assertThat(asset.quoteCurrency()).isEqualTo("USDT");
        assertThat(asset.fixing()).isFalse();
    }

    @Test
    void a_few_odd_rows_do_not_set_the_decimals_that_are_shown() {
        List<String> rows = new ArrayList<>();
        for (int minute = 0; minute < 1_000; minute++) {
            rows.add("2024-03-04T%02d:%02d:00Z,6619.5,6620,6619,6619.01,1".formatted(minute / 60, minute % 60));
        }
        rows.set(500, "2024-03-04T08:20:00Z,6619.1234567,6620.1234567,6619.1234567,6619.1234567,1");
        folder.bars("crypto/BTCUSD-1m.csv", rows.toArray(String[]::new));
        folder.bars("crypto/BTCUSD-1h.csv", "2013-10-31T21:00:00Z,202.1234567,203.95,202,203.95,1");

        Recording recording = folder.open();

        Asset asset = recording.catalogue().get(new Symbol("BTCUSD"));
        assertThat(asset.priceScale()).isEqualTo(2);
        assertThat(asset.minTick()).isEqualTo(0.0000001);
        assertThat(Folder.rows(recording, "BTCUSD", Interval.ONE_HOUR))
                .containsExactly("2013-10-31T21:00:00Z 202.1234567 203.95 202.0 203.95 1");
    }

    @Test
    void more_than_one_price_in_a_thousand_is_no_oddity() {
        List<String> rows = new ArrayList<>();
        for (int minute = 0; minute < 1_000; minute++) {
            rows.add("2024-03-04T%02d:%02d:00Z,6619.5,6620,6619,6619.01,1".formatted(minute / 60, minute % 60));
        }
        rows.set(500, "2024-03-04T08:20:00Z,6619.123,6620.123,6619.123,6619.123,1");
        rows.set(501, "2024-03-04T08:21:00Z,6619.123,6620,6619,6619,1");
        folder.bars("crypto/BTCUSD-1m.csv", rows.toArray(String[]::new));

        assertThat(folder.open().catalogue().get(new Symbol("BTCUSD")).priceScale())
                .isEqualTo(3);
    }

    @Test
    void whole_prices_are_shown_with_cents() {
        folder.bars("stocks/SPY-1d.csv", "2024-03-04T00:00:00Z,510,512,509,511,1");

        assertThat(folder.open().catalogue().get(new Symbol("SPY")).priceScale())
                .isEqualTo(2);
    }

    @Test
    void each_market_has_its_calendar_and_volume_for_unknown_symbols() {
        folder.bars("forex/NZDCAD-1d.csv", ROW);
        folder.bars("stocks/SPY-1d.csv", ROW);
        folder.bars("commodities/COPPER-1d.csv", ROW);
        folder.bars("commodities/SILVER-1d.csv", "2024-03-04T00:00:00Z,1.1,1.3,1.0,1.2,");

        Recording recording = folder.open();

        assertThat(recording.catalogue().assets())
                .extracting(asset -> asset.symbol() + " " + asset.calendar().id() + " " + asset.volumeKind())
                .containsExactly(
                        "NZDCAD forex TICKS",
                        "SPY us-equities SHARES",
                        "COPPER metals-energy CONTRACTS",
                        "SILVER metals-energy NONE");
    }

    @Test
    void a_known_asset_becomes_as_fine_as_its_files() {
        folder.bars("stocks/AAPL-1d.csv", "2024-03-04T00:00:00Z,297.975,298,297,298,0.25");

        Recording recording = folder.open();

        Asset asset = recording.catalogue().get(new Symbol("AAPL"));
        assertThat(asset.priceScale()).isEqualTo(3);
        assertThat(asset.minTick()).isEqualTo(0.001);
        assertThat(asset.volumeScale()).isEqualTo(2);
        assertThat(Folder.rows(recording, "AAPL", Interval.ONE_DAY))
                .containsExactly("2024-03-04T00:00:00Z 297.975 298.0 297.0 298.0 25");
    }

    @Test
    void a_series_with_only_closes_is_a_fixing() {
        folder.bars("commodities/BRENT-1d.csv", "2024-03-04T00:00:00Z,,,,82.8,", "2024-03-05T00:00:00Z,,,,82.04,");

        Recording recording = folder.open();

        assertThat(recording.catalogue().get(new Symbol("BRENT")).fixing()).isTrue();
        assertThat(Folder.rows(recording, "BRENT", Interval.ONE_DAY))
                .containsExactly(
                        "2024-03-04T00:00:00Z NaN NaN NaN 82.8 -1", "2024-03-05T00:00:00Z NaN NaN NaN 82.04 -1");
    }

    @Test
    void dated_files_join_their_series_and_of_two_rows_of_one_time_the_first_file_counts() {
        folder.bars(
                "crypto/BTCUSDT-1m-2024-03-04.csv", "2024-03-04T00:01:00Z,2,2,2,2,2", "2024-03-04T00:02:00Z,3,3,3,3,3");
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T00:00:00Z,1,1,1,1,1", "2024-03-04T00:01:00Z,1,1,1,1,1");

        Recording recording = folder.open();

        assertThat(Folder.rows(recording, "BTC/USDT", Interval.ONE_MINUTE))
                .containsExactly(
                        "2024-03-04T00:00:00Z 1.0 1.0 1.0 1.0 1000000",
                        "2024-03-04T00:01:00Z 1.0 1.0 1.0 1.0 1000000",
                        "2024-03-04T00:02:00Z 3.0 3.0 3.0 3.0 3000000");
        FileReport dated = recording.report().files().getFirst();
        assertThat(dated.accepted()).isEqualTo(1);
        assertThat(dated.listed()).hasToString("[line 2: same time as line 3 of crypto/BTCUSDT-1m.csv, which counts]");
    }

    @Test
    void packed_files_and_zips_hold_the_same_as_plain_ones() {
        folder.bytes("crypto/BTCUSDT-1d.csv.gz", Folder.gzip(Folder.HEADER + "\n" + ROW + "\n"));
        Recording packed = folder.open();
        folder.bytes("all.zip", Folder.zip("data/crypto/BTCUSDT-1d.csv", Folder.HEADER + "\n" + ROW + "\n"));
        Recording zipped = Recording.open(folder.path("all.zip"), DefaultAssets.catalogue());

        assertThat(Folder.rows(packed, "BTC/USDT", Interval.ONE_DAY))
                .containsExactly("2024-03-04T00:00:00Z 1.1 1.3 1.0 1.2 7000000")
                .isEqualTo(Folder.rows(zipped, "BTC/USDT", Interval.ONE_DAY));
        assertThat(zipped.report().files().getFirst().path()).isEqualTo("data/crypto/BTCUSDT-1d.csv");
    }

    @Test
    void other_headers_are_reported_as_not_bars_and_other_files_are_only_counted() {
        folder.text("stocks/IBM-trades.csv", "time,price,size\n2024-03-04T00:00:00Z,1,1\n");
        folder.text("stocks/EMPTY-1d.csv", "");
        folder.text("README.md", "words");

        Recording recording = folder.open();

        assertThat(recording.report().toText()).isEqualTo("""
                        stocks/EMPTY-1d.csv: not bars: it is empty
                        stocks/IBM-trades.csv: not bars: its header is 'time,price,size'
                        0 bar files with 0 rows, 0 taken, 0 problems; 2 not bars, 0 not taken, 0 unreadable, 1 other file
                        """);
        assertThat(recording.report().hasProblems()).isFalse();
    }

    @Test
    void a_bar_file_that_lies_or_is_named_wrongly_says_what_is_expected() {
        folder.bars("elsewhere/EURUSD-1d.csv", ROW);
        folder.bars("forex/EURUSD-2h.csv", ROW);
        folder.bars("forex/EURUSD-1d-today.csv", ROW);
        folder.bars("commodities/AAPL-1d.csv", ROW);

        assertThat(folder.open().report().files(Verdict.MISPLACED))
                .extracting(FileReport::path, FileReport::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "commodities/AAPL-1d.csv", "AAPL is an asset of stocks already"),
                        org.assertj.core.groups.Tuple.tuple(
                                "elsewhere/EURUSD-1d.csv",
                                "no folder above it is named forex, crypto, stocks or commodities"),
                        org.assertj.core.groups.Tuple.tuple(
                                "forex/EURUSD-1d-today.csv",
                                "its name is not SYMBOL[-QUALIFIER]-INTERVAL[-DATE],"
                                        + " for example EURUSD-1m or EURUSD-ecb-1d-2024"),
                        org.assertj.core.groups.Tuple.tuple(
                                "forex/EURUSD-2h.csv",
                                "its name is not SYMBOL[-QUALIFIER]-INTERVAL[-DATE],"
                                        + " for example EURUSD-1m or EURUSD-ecb-1d-2024"));
    }

    @Test
    void the_nearest_folder_names_the_market_and_the_folder_that_was_opened_counts() {
        folder.bars("crypto/2024/BTCUSDT-1d.csv", ROW);

        Recording recording = Recording.open(folder.path("crypto"), DefaultAssets.catalogue());

        assertThat(symbols(recording)).containsExactly("BTC/USDT");
    }

    @Test
    void what_cannot_be_read_names_itself_and_the_others_go_on() throws IOException {
        byte[] whole = Folder.gzip(Folder.HEADER + "\n" + (ROW + "\n").repeat(2000));
        folder.bars("forex/EURUSD-1d.csv", ROW);
        folder.bytes("forex/CUT-1d.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        folder.text("forex/FALSE-1d.csv.gz", "no gzip at all");
        folder.bytes("forex/LATIN-1d.csv", new byte[] {'t', 'i', 'm', 'e', (byte) 0xE4, '\n'});
        folder.bytes("forex/BINARY-1d.csv", new byte[] {'P', 'K', 0, 0, 0, 3});
        folder.text("forex/LINE-1d.csv", Folder.HEADER + "\n" + "9".repeat(5000));

        Recording recording = folder.open();

        assertThat(symbols(recording)).containsExactly("EUR/USD");
        assertThat(recording.report().hasProblems()).isTrue();
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(file -> file.path() + ": " + file.detail())
                .containsExactly(
                        "forex/BINARY-1d.csv: it is binary, no text",
                        "forex/CUT-1d.csv.gz: it ends in the middle (cut short or broken packing)",
                        "forex/FALSE-1d.csv.gz: Not in GZIP format",
                        "forex/LATIN-1d.csv: it is not UTF-8 text",
                        "forex/LINE-1d.csv: line 2 is longer than 4096 characters");
    }

    @Test
    void a_file_that_may_not_be_read_names_itself() throws IOException {
        folder.bars("forex/EURUSD-1d.csv", ROW);
        folder.bars("forex/GBPUSD-1d.csv", ROW);
        Path locked = folder.path("forex/GBPUSD-1d.csv");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked), "this user may read everything");

        Recording recording = folder.open();

        assertThat(symbols(recording)).containsExactly("EUR/USD");
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(file -> file.path() + ": " + file.detail())
                .containsExactly("forex/GBPUSD-1d.csv: permission denied");
    }

    @Test
    void a_folder_that_lies_too_deep_is_named() {
        folder.bars("forex/EURUSD-1d.csv", ROW);
        folder.bars("a/".repeat(16) + "crypto/BTCUSDT-1d.csv", ROW);

        Recording recording = folder.open();

        assertThat(symbols(recording)).containsExactly("EUR/USD");
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(FileReport::path, FileReport::detail)
                .containsExactly(tuple("a/".repeat(15) + "a", "more than 16 folders deep"));
        assertThat(recording.report().ignored()).isZero();
    }

    @Test
    void a_link_that_leads_in_a_circle_is_named() throws IOException {
        folder.bars("forex/EURUSD-1d.csv", ROW);
        Files.createSymbolicLink(folder.path("forex/again"), root);

        Recording recording = folder.open();

        assertThat(symbols(recording)).containsExactly("EUR/USD");
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(FileReport::detail)
                .containsExactly("a link leads back to a folder above it");
    }

    @Test
    void paths_that_lead_out_of_a_zip_are_named_and_left_out() {
        String bars = Folder.HEADER + "\n" + ROW + "\n";
        folder.bytes(
                "odd.zip",
                Folder.zip("../forex/EURUSD-1d.csv", bars, "/forex/GBPUSD-1d.csv", bars, "forex/USDJPY-1d.csv", bars));

        Recording recording = Recording.open(folder.path("odd.zip"), DefaultAssets.catalogue());

        assertThat(symbols(recording)).containsExactly("USD/JPY");
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(FileReport::path)
                .containsExactly("../forex/EURUSD-1d.csv", "/forex/GBPUSD-1d.csv");
    }

    @Test
    void a_small_file_that_unpacks_to_more_than_the_memory_holds_is_named_and_the_others_go_on() {
        // 40 kB of text in a few hundred bytes, for a heap of 80 kB of which one file may have an eighth.
        folder.bytes("forex/EURUSD-1d.csv.gz", Folder.gzip(Folder.HEADER + "\n" + "bomb\n".repeat(8_000)));
        folder.bars("forex/GBPUSD-1d.csv", ROW);

        Recording recording = Recording.open(root, DefaultAssets.catalogue(), 80_000);

        assertThat(symbols(recording)).containsExactly("GBP/USD");
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(file -> file.path() + ": " + file.detail())
                .containsExactly(
                        "forex/EURUSD-1d.csv.gz: unpacked it is larger than the 10000 bytes that there is room for");
    }

    @Test
    void bars_that_together_need_more_than_half_of_the_memory_are_not_taken() {
        String[] rows = IntStream.range(0, 60)
                .mapToObj(i -> "2024-03-04T00:%02d:00Z,1,1,1,1,1".formatted(i))
                .toArray(String[]::new);
        List.of("BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT")
                .forEach(name -> folder.bars("crypto/" + name + "-1m.csv", rows));

        // Of 16,000 bytes 8,000 are for bars: two files of 60 bars of 48 bytes leave room for a third, but no fourth.
        Recording recording = Recording.open(root, DefaultAssets.catalogue(), 16_000);

        assertThat(symbols(recording)).containsExactly("BTC/USDT", "ETH/USDT", "SOLUSDT");
        assertThat(recording.report().files(Verdict.UNREADABLE))
                .extracting(file -> file.path() + ": " + file.detail())
                .containsExactly(
                        "crypto/XRPUSDT-1m.csv: unpacked it is larger than the 0 bytes that there is room for");
    }

    @Test
    void what_is_neither_a_folder_nor_a_zip_is_one_clear_line() {
        folder.text("a.txt", "words");
        folder.text("broken.zip", "words");

        assertThatThrownBy(() -> Recording.open(folder.path("nowhere"), DefaultAssets.catalogue()))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessage("the recording must be a folder or a .zip file, got " + folder.path("nowhere"));
        assertThatThrownBy(() -> Recording.open(folder.path("a.txt"), DefaultAssets.catalogue()))
                .hasMessage("the recording must be a folder or a .zip file, got " + folder.path("a.txt"));
        assertThatThrownBy(() -> Recording.open(folder.path("broken.zip"), DefaultAssets.catalogue()))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageStartingWith(folder.path("broken.zip") + " cannot be read: ");
    }

    private static List<String> symbols(Recording recording) {
        return recording.catalogue().assets().stream()
                .map(asset -> asset.symbol().value())
                .toList();
    }
}
