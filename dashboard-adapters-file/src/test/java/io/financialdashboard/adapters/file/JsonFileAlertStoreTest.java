package io.financialdashboard.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.testkit.contract.AlertStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileAlertStoreTest extends AlertStoreContract {
    private static final String RULE =
            "{\"symbol\":\"AAPL\",\"source\":\"price\",\"when\":\"crosses\",\"target\":\"1\","
                    + "\"interval\":null,\"repeat\":\"once\",\"note\":\"\"}";

    private final List<String> reports = new ArrayList<>();

    @TempDir
    private Path folder;

    @Override
    protected AlertStore emptyStore() {
        return new JsonFileAlertStore(folder, reports::add);
    }

    @Test
    void the_file_can_be_read_by_people() throws IOException {
        emptyStore()
                .save(new AlertBook(
                        1,
                        0,
                        List.of(Alert.armed(
                                "1",
                                new AlertRule(
                                        new Symbol("BTC/USDT"),
                                        new Operand.Line("rsi:14", Optional.of("rsi")),
                                        Crossing.CROSSES_ABOVE,
                                        new Operand.Level(70),
                                        Optional.of(Interval.ONE_HOUR),
                                        Repeat.ONCE,
                                        "hot"),
                                Instant.parse("2024-03-05T10:00:00Z"))),
                        List.of()));

        assertThat(Files.readString(folder.resolve("alerts.json")).replaceAll("\\s+", " "))
                .isEqualTo("""
                { "version" : 1, "last_id" : 1, "last_firing" : 0, "alerts" : [ { "id" : "1", "rule" : { \
                "symbol" : "BTC/USDT", "source" : "rsi:14/rsi", "when" : "crosses_above", "target" : "70", \
                "interval" : "1h", "repeat" : "once", "note" : "hot" }, "created" : "2024-03-05T10:00:00Z", \
                "armed" : true, "fired" : 0, "last_fired" : null } ], "firings" : [ ] }""");
        assertThat(reports).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, 2, 3]                                                                   | Cannot deserialize
            {"version":1,"last_id":0,"last_firing":0,"alerts":[]}                       | firings must not be missing or null
            {"version":1,"last_id":0,"last_firing":0,"alerts":[{"id":"1"}],"firings":[]} | rule must not be missing or null
            {"version":1,"last_firing":0,"alerts":[],"firings":[]}                      | last_id must not be missing or null
            {"version":1,"last_id":1,"last_firing":0,"alerts":[{"id":"1","rule":RULE,"created":"2024-03-05T10:00:00Z","fired":0}],"firings":[]} | armed must not be missing or null
            {"version":1,"last_id":0,"last_firing":0,"alerts":[{"id":"1","rule":RULE,"created":"2024-03-05T10:00:00Z","armed":true,"fired":0,"last_fired":null}],"firings":[]} | last id must not be below that of an alert
            {"version":1,"last_id":1,"last_firing":0,"alerts":[{"id":"1","rule":RULE,"created":"now","armed":true,"fired":0,"last_fired":null}],"firings":[]} | created must be an instant, got 'now'
            {"version":1,"last_id":1,"last_firing":0,"alerts":[{"id":"1","rule":{"symbol":"AAPL","source":"price","when":"above","target":"1","repeat":"once","note":""},"created":"2024-03-05T10:00:00Z","armed":true,"fired":0}],"firings":[]} | there is no when 'above'
            """)
    void a_file_that_does_not_hold_alerts_is_set_aside_and_reported(String content, String why) throws IOException {
        Files.writeString(folder.resolve("alerts.json"), content.replace("RULE", RULE));

        assertThat(emptyStore().load()).isEqualTo(AlertBook.EMPTY);
        assertThat(folder.resolve("alerts.json.corrupt-1")).exists();
        assertThat(reports)
                .singleElement()
                .asString()
                .contains("does not hold alerts (", why)
                .endsWith("it is kept as alerts.json.corrupt-1, and the alerts begin anew");
    }

    @Test
    void what_another_dashboard_has_kept_since_is_not_written_over() {
        AlertStore one = emptyStore();
        AlertStore other = emptyStore();
        one.load();
        other.load();
        one.save(new AlertBook(3, 0, List.of(), List.of()));

        assertThatThrownBy(() -> other.save(AlertBook.EMPTY))
                .isInstanceOf(AlertStoreException.class)
                .hasMessageContaining("alerts.json were changed by another dashboard");
    }
}
