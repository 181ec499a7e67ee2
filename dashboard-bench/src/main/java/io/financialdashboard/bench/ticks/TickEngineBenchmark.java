package io.financialdashboard.bench.ticks;

import io.financialdashboard.adapters.memory.InMemoryCandleStore;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.service.IntakeSettings;
import io.financialdashboard.domain.marketdata.service.MarketDataService;
import io.financialdashboard.domain.marketdata.service.TickIntake;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The dashboard's own engine: checks, duplicates, late ticks, nine intervals, quotes and counters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TickEngineBenchmark {
    static final int TICKS = 2_000_000;
    static final long SEED = 20_260_115;
    private static final int TICKS_PER_BEAT = 10_000;

    @Param({"24", "5000"})
    private int symbols;

    private Tick[] tape = {};
    private Tick[] firstTicks = {};
    private TickIntake intake = intake(List.of());
    /** What is kept cannot be optimised away. */
    @SuppressWarnings("unused")
    private @Nullable MarketEvent told;

    @Setup
    public void record() {
        List<Asset> assets = Listing.of(symbols);
        tape = TickTape.record(assets, TICKS, SEED);
        firstTicks = TickTape.firstOfEach(assets);
        intake = intake(assets);
    }

    /** Days, weeks and months have begun: a market of minutes would begin them far too often. */
    @Setup(Level.Invocation)
    public void rewind() {
        intake.restart(TickTape.START);
        for (Tick tick : firstTicks) {
            intake.tick(tick);
        }
    }

    /** Ticks alone: bars close as time goes on, nobody asks what forms. */
    @Benchmark
    @OperationsPerInvocation(TICKS)
    public void ticks(LoopCost cost) {
        cost.begin();
        for (Tick tick : tape) {
            intake.tick(tick);
        }
        cost.end();
    }

    /** And every ten thousand of them the listeners are told of every quote and every forming bar that changed. */
    @Benchmark
    @OperationsPerInvocation(TICKS)
    public void ticksAndBeats(LoopCost cost) {
        cost.begin();
        for (int i = 0; i < tape.length; i++) {
            intake.tick(tape[i]);
            if (i % TICKS_PER_BEAT == TICKS_PER_BEAT - 1) {
                intake.advanceTo(tape[i].time());
            }
        }
        cost.end();
    }

    private TickIntake intake(List<Asset> assets) {
        return new MarketDataService(
                        new Catalogue(assets),
                        DataSource.SIMULATED,
                        NoHistory.INSTANCE,
                        new InMemoryCandleStore(),
                        event -> told = event,
                        InstantSource.fixed(TickTape.END),
                        IntakeSettings.usual())
                .intake();
    }
}
