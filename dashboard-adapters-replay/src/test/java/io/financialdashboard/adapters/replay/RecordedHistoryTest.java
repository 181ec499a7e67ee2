package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import io.financialdashboard.testkit.contract.HistorySourceContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedHistoryTest extends HistorySourceContract {
    @TempDir
    private Path root;

    private HistorySource history = new RecordedHistory(List.of());

    @BeforeEach
    void record() {
        String[] rows = IntStream.range(0, 12)
                .mapToObj(i -> "2024-03-04T00:%02d:00Z,%d,99,1,50,%d".formatted(i, i + 1, i))
                .toArray(String[]::new);
        history = new Folder(root).bars("crypto/BTCUSDT-1m.csv", rows).open().history();
    }

    @Test
    void all_of_time_is_a_range_too() {
        assertThat(history.bars(symbol(), interval(), Instant.MIN, Instant.MAX).size())
                .isEqualTo(12);
    }

    @Override
    protected HistorySource source() {
        return history;
    }

    @Override
    protected Symbol symbol() {
        return new Symbol("BTC/USDT");
    }

    @Override
    protected Interval interval() {
        return Interval.ONE_MINUTE;
    }

    @Override
    protected Interval absentInterval() {
        return Interval.ONE_HOUR;
    }
}
