package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever comes as the last id either is one, the same when it is written and read again, or counts as none. */
class EventIdFuzzTest {
    @DictionaryEntries({"e1-", "r2-", "-00000000", "-deadbeef", "999999999999999999"})
    @FuzzTest(maxDuration = "30s")
    void an_id_is_read_again_as_it_is_written(byte[] input) {
        EventId.parse(new String(input, UTF_8)).ifPresent(id -> {
            assertThat(EventId.parse(id.toString())).contains(id);
            assertThat(id.offset()).isNotNegative();
            assertThat(id.toString()).matches("[A-Za-z0-9-]{1,60}");
        });
    }
}
