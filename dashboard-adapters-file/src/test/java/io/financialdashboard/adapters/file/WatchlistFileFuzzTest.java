package io.financialdashboard.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.domain.account.port.in.Watchlist;
import java.util.List;

/** Whatever the file holds either is lists, which are written and read again, or is told to be none. */
class WatchlistFileFuzzTest {
    private final WatchlistJson json = new WatchlistJson();

    @DictionaryEntries({
        "\"version\":1",
        "\"watchlists\":[",
        "\"id\":\"default\"",
        "\"name\":",
        "\"symbols\":[\"EUR/USD\"]"
    })
    @FuzzTest(maxDuration = "30s")
    void a_file_is_lists_that_are_read_again_or_is_told_to_be_none(byte[] input) throws Exception {
        try {
            List<Watchlist> lists = json.read(input);

            assertThat(json.read(json.write(lists))).isEqualTo(lists);
        } catch (MalformedContentException | NewerFormatException refused) {
            assertThat(refused).message().isNotBlank().doesNotContain("\n");
        }
    }
}
