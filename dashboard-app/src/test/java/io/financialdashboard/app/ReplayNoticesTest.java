package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayNoticesTest {
    private static final Instant START = Instant.parse("2018-04-04T13:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2018-04-04T13:30:59Z, 1, 59 s",
        "2018-04-04T13:40:00Z, 3, 3 min 20 s",
        "2018-04-05T13:30:00Z, 1, 1 d 0 h",
        "2018-04-05T13:30:00Z, 0.5, 2 d 0 h",
        "2018-04-07T14:30:00Z, 60, 1 h 13 min",
    })
    void the_start_tells_how_long_it_plays(Instant end, double speed, String takes) {
        assertThat(ReplayNotices.plan(START, end, speed))
                .startsWith("playing 2018-04-04T13:30:00Z to " + end + " at speed ")
                .endsWith(", which takes " + takes + "; then it begins anew");
    }

    @Test
    void a_speed_is_written_as_people_write_it() {
        assertThat(ReplayNotices.plan(START, START.plusSeconds(60), 60)).contains(" at speed 60,");
        assertThat(ReplayNotices.plan(START, START.plusSeconds(60), 0.5)).contains(" at speed 0.5,");
    }

    @Test
    void what_stands_still_is_not_said_to_play() {
        String still = "showing what was recorded up to 2018-04-04T13:30:00Z; nothing is played";

        assertThat(ReplayNotices.plan(START, START.plusSeconds(60), 0)).isEqualTo(still);
        assertThat(ReplayNotices.plan(START, START, 60)).isEqualTo(still);
    }

    @Test
    void each_new_beginning_is_told_once_and_the_recording_hears_every_poll() {
        List<String> told = new ArrayList<>();
        List<Instant> polled = new ArrayList<>();
        ReplayNotices notices = new ReplayNotices(feed(polled), told::add);
        List<Instant> instants = List.of(
                START, START.plusSeconds(60), START.plusSeconds(60), START.plusSeconds(3), START.plusSeconds(4));

        instants.forEach(now -> notices.poll(now, new Nobody()));

        assertThat(polled).isEqualTo(instants);
        assertThat(told)
                .containsExactly(
                        "everything was played up to 2018-04-04T13:31:00Z; it begins anew at 2018-04-04T13:30:03Z");
    }

    private static TickFeed feed(List<Instant> polled) {
        return new TickFeed() {
            @Override
            public DataSource source() {
                return DataSource.REPLAY;
            }

            @Override
            public void poll(Instant now, TickSink sink) {
                polled.add(now);
            }
        };
    }

    private static final class Nobody implements TickSink {
        @Override
        public void tick(Tick tick) {}

        @Override
        public void heartbeat(Instant at) {}

        @Override
        public void resolution(Symbol symbol, Interval finest) {}

        @Override
        public void restart(Instant at) {}
    }
}
