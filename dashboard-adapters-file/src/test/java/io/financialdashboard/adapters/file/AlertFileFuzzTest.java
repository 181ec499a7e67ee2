package io.financialdashboard.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.domain.alerting.port.out.AlertBook;

/** Whatever the file holds either is alerts, which are written and read again, or is told to be none. */
class AlertFileFuzzTest {
    private final AlertJson json = new AlertJson();

    @DictionaryEntries({
        "\"version\":1",
        "\"last_id\":",
        "\"last_firing\":",
        "\"alerts\":[",
        "\"firings\":[",
        "\"rule\":{\"symbol\":\"AAPL\",\"source\":\"price\",\"when\":\"crosses\",\"target\":\"1\",\"repeat\":\"once\",\"note\":\"\"}",
        "\"created\":\"2024-03-05T10:00:00Z\"",
        "\"armed\":true",
        "\"fired\":0"
    })
    @FuzzTest(maxDuration = "30s")
    void a_file_is_alerts_that_are_read_again_or_is_told_to_be_none(byte[] input) throws Exception {
        try {
            AlertBook book = json.read(input);

            assertThat(json.read(json.write(book))).isEqualTo(book);
        } catch (MalformedContentException | NewerFormatException refused) {
            assertThat(refused).message().isNotBlank().doesNotContain("\n");
        }
    }
}
