package io.financialdashboard.bench.ticks;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.bars.TimeBarBuilder;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/**
 * ta4j's time bars of the same nine lengths. Its builder takes ticks in order only and knows no duplicates, so it is given
 * good ones, sorted: the peer has the easier work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Ta4jBenchmark {
    private static final DoubleNumFactory NUMBERS = DoubleNumFactory.getInstance();

    @Param({"24", "5000"})
    private int symbols;

    private List<Asset> assets = List.of();
    private Tick[] tape = {};
    private final Map<Symbol, BarBuilder[]> builders = new HashMap<>();

    @Setup
    public void record() {
        assets = Listing.of(symbols);
        Tick[] good = Arrays.stream(TickTape.record(assets, TickEngineBenchmark.TICKS, TickEngineBenchmark.SEED))
                .map(tick -> Double.isNaN(tick.price()) ? priced(tick) : tick)
                .toArray(Tick[]::new);
        Arrays.sort(good, Comparator.comparing(Tick::time));
        tape = good;
    }

    @Setup(Level.Invocation)
    public void rewind() {
        for (Asset asset : assets) {
            builders.put(
                    asset.symbol(),
                    Arrays.stream(Interval.values()).map(Ta4jBenchmark::builder).toArray(BarBuilder[]::new));
        }
    }

    @Benchmark
    @OperationsPerInvocation(TickEngineBenchmark.TICKS)
    public Map<Symbol, BarBuilder[]> ticks(LoopCost cost) {
        cost.begin();
        for (Tick tick : tape) {
            Instant time = tick.time();
            Num price = NUMBERS.numOf(tick.price());
            Num volume = NUMBERS.numOf(tick.volume());
            for (BarBuilder bars : builders.getOrDefault(tick.symbol(), new BarBuilder[0])) {
                bars.addTrade(time, volume, price);
            }
        }
        cost.end();
        return builders;
    }

    private static Tick priced(Tick tick) {
        return new Tick(tick.symbol(), tick.time(), tick.sequence(), 1, 1, 1, tick.volume());
    }

    private static BarBuilder builder(Interval interval) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(NUMBERS).build();
        return new TimeBarBuilder(NUMBERS).timePeriod(interval.nominal()).bindTo(series);
    }
}
