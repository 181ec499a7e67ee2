package io.financialdashboard.domain.alerting.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final TradingCalendar EVERY_DAY = Calendars.named(Calendars.CRYPTO);
    private static final Instant MIDNIGHT = Instant.parse("2024-03-06T00:00:00Z");

    @Test
    void a_bar_that_closes_at_midnight_belongs_to_the_day_that_it_closes() {
        Alert line = told("rsi:14", Optional.of(Interval.ONE_HOUR));

        assertThat(Pauses.mayFire(line, Instant.parse("2024-03-06T01:00:00Z"), EVERY_DAY))
                .isTrue();
    }

    @Test
    void a_price_at_midnight_belongs_to_the_day_that_begins() {
        Alert price = told("price", Optional.empty());

        assertThat(Pauses.mayFire(price, Instant.parse("2024-03-06T01:00:00Z"), EVERY_DAY))
                .isFalse();
        assertThat(Pauses.mayFire(price, Instant.parse("2024-03-07T00:00:00Z"), EVERY_DAY))
                .isTrue();
    }

    /** One that repeats by the day and has fired at midnight. */
    private static Alert told(String source, Optional<Interval> interval) {
        var rule = new AlertRule(
                new Symbol("BTC/USDT"),
                Operand.of(source).orElseThrow(),
                Crossing.CROSSES,
                new Operand.Level(70),
                interval,
                Repeat.DAY,
                "");
        return Alert.armed("1", rule, MIDNIGHT).after(MIDNIGHT);
    }
}
