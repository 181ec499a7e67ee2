package io.financialdashboard.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AlertStore} does. */
public abstract class AlertStoreContract {
    private static final Instant TIME = Instant.parse("2024-03-05T10:00:00.123Z");

    /** A price that a short writing of numbers would change, and a text that a careless writing of texts would. */
    private static final AlertRule PRICE = new AlertRule(
            new Symbol("EUR/USD"),
            new Operand.Price(),
            Crossing.CROSSES,
            new Operand.Level(1.0845212345),
            Optional.empty(),
            Repeat.MINUTE,
            "Münze <b>\"2\"</b> 🚀");

    private static final AlertRule LINE = new AlertRule(
            new Symbol("BRK-B"),
            new Operand.Line("ema:50", Optional.of("ema")),
            Crossing.CROSSES_ABOVE,
            new Operand.Line("ema:200", Optional.of("ema")),
            Optional.of(Interval.ONE_MONTH),
            Repeat.DAY,
            "");

    private AlertStore store;

    /** A store in which nothing was ever kept. */
    protected abstract AlertStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void a_store_in_which_nothing_was_kept_has_no_alerts() {
        assertThat(store.load()).isEqualTo(AlertBook.EMPTY);
    }

    @Test
    void alerts_and_firings_come_back_as_they_were_saved() {
        AlertBook book = new AlertBook(
                12,
                7,
                List.of(Alert.armed("12", PRICE, TIME), new Alert("3", LINE, TIME, false, 2, Optional.of(TIME))),
                List.of(new Firing(4, "3", LINE, TIME, -36.98, 1e-7), new Firing(7, "99", PRICE, TIME, 1, 2)));
        store.save(book);

        assertThat(store.load()).isEqualTo(book);
    }

    @Test
    void exactly_what_was_saved_last_is_kept() {
        store.save(new AlertBook(1, 0, List.of(Alert.armed("1", PRICE, TIME)), List.of()));
        AlertBook emptied = new AlertBook(1, 0, List.of(), List.of());
        store.save(emptied);

        assertThat(store.load()).isEqualTo(emptied);
    }

    @Test
    void as_many_and_as_long_alerts_as_there_may_be_are_kept() {
        AlertRule longest = new AlertRule(
                new Symbol("ABCDEFGHIJKLMNOPQRSTUVWXYZ-12345"),
                PRICE.source(),
                PRICE.crossing(),
                PRICE.target(),
                PRICE.interval(),
                PRICE.repeat(),
                "n".repeat(AlertRule.LONGEST_NOTE));
        AlertBook book = new AlertBook(
                1_000,
                1_000,
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj(i -> Alert.armed(Integer.toString(i), longest, TIME))
                        .toList(),
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj(i -> new Firing(i, "1", longest, TIME, i, i))
                        .toList());
        store.save(book);

        assertThat(store.load()).isEqualTo(book);
    }
}
