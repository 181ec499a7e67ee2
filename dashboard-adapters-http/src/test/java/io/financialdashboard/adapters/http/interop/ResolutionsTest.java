package io.financialdashboard.adapters.http.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Interval;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionsTest {
    @Test
    void all_nine_are_written_as_the_charting_library_writes_them() {
        assertThat(Resolutions.of(Arrays.asList(Interval.values())))
                .containsExactly("1", "5", "15", "30", "60", "240", "1D", "1W", "1M");
        assertThat(Resolutions.intraday(EnumSet.allOf(Interval.class)))
                .containsExactly("1", "5", "15", "30", "60", "240");
    }

    @ParameterizedTest
    @CsvSource({"1,1m", "60,1h", "240,4h", "1D,1d", "D,1d", "1W,1w", "W,1w", "1M,1M", "M,1M"})
    void each_is_found_with_and_without_its_one(String resolution, String interval) {
        assertThat(Resolutions.find(resolution)).map(Interval::id).hasValue(interval);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m", "1h", "2", "1S", "0", "", "d", "3D", "1DD", "-1"})
    void nothing_else_is(String resolution) {
        assertThat(Resolutions.find(resolution)).isEmpty();
    }
}
