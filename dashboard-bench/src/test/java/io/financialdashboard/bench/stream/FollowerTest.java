package io.financialdashboard.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FollowerTest {
    private final Tally tally = new Tally();
    private final Timeline timeline = new Timeline();
    private final Follower one = new Follower(tally, timeline, new TimeStamp());
    private final Follower other = new Follower(tally, timeline, new TimeStamp());

    @Test
    void what_another_was_told_and_this_one_was_not_is_a_gap() {
        tell(one, 1, 2, 4, 5);
        tell(other, 1, 2, 5);

        assertThat(one.continuity().gaps()).isZero();
        assertThat(other.continuity().gaps()).isEqualTo(1);
    }

    @Test
    void a_number_that_nobody_was_told_is_no_gap() {
        tell(one, 1, 5);
        tell(other, 1, 5);

        assertThat(other.continuity().gaps()).isZero();
    }

    @Test
    void what_came_before_it_joined_or_after_it_left_is_no_gap() {
        tell(one, 1, 2, 3, 4, 5);
        tell(other, 3, 4);

        assertThat(other.continuity().gaps()).isZero();
    }

    @Test
    void the_same_number_twice_is_a_duplicate_and_fills_no_gap() {
        tell(one, 1, 2, 3);
        tell(other, 1, 1, 3);

        assertThat(other.continuity().duplicates()).isEqualTo(1);
        assertThat(other.continuity().gaps()).isEqualTo(1);
    }

    @Test
    void a_snapshot_in_the_midst_is_a_restart_and_what_it_holds_no_gap() {
        tell(one, 1, 2, 3, 4, 5);
        other.event("e-1-f", "snapshot", "{}", 0, 10);
        other.event("e-4-f", "snapshot", "{}", 0, 10);
        tell(other, 5);

        assertThat(other.continuity().restarts()).isEqualTo(1);
        assertThat(other.continuity().gaps()).isZero();
    }

    @Test
    void counts_what_all_were_told_and_how_old_it_was() {
        String data = "{\"time\":\"" + java.time.Instant.now().minusSeconds(3) + "\",";
        one.event("e-1-f", "quotes", data, 4, 100);
        other.event("e-1-f", "quotes", data, 4, 100);

        Report report = new Report();
        tally.addTo(report);
        assertThat(report.toString())
                .contains("\"events\":2", "\"updates\":8", "\"bytes\":200", "\"age_ms_count\":2")
                .containsPattern("\"age_ms_p50\":3[0-9]{3}\\.");
    }

    @Test
    void the_number_is_in_the_id_or_where_another_server_made_that_in_the_data() {
        assertThat(EventNumber.of("mwxzqw47-41-b4d10a1b", "{\"time\":1")).isEqualTo(41);
        assertThat(EventNumber.of("1764187200:0", "{\"n\":77,\"time\":1")).isEqualTo(77);
        assertThat(EventNumber.of("1764187200:0", "{}")).isEqualTo(Timeline.NOWHERE);
    }

    private static void tell(Follower follower, long... numbers) {
        for (long number : numbers) {
            follower.event("e-" + number + "-f", "quotes", "{", 1, 50);
        }
    }
}
