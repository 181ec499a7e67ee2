package io.financialdashboard.bench.ticks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The limit: ticks in columns, in order, none of them twice, folded into the minute of their symbol. No names, no checks,
 * no objects; the eight longer intervals cost nothing, for they could be put together of minutes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PrimitiveLoopBenchmark {
    private static final long MINUTE = 60_000;

    @Param({"24", "5000"})
    private int symbols;

    private int[] which = {};
    private long[] times = {};
    private double[] prices = {};
    private long[] volumes = {};

    private long[] minute = {};
    private double[] open = {};
    private double[] high = {};
    private double[] low = {};
    private double[] close = {};
    private long[] volume = {};
    private int closed;

    @Setup
    public void record() {
        SplittableRandom random = new SplittableRandom(TickEngineBenchmark.SEED);
        int count = TickEngineBenchmark.TICKS;
        which = random.ints(count, 0, symbols).toArray();
        prices = random.doubles(count, 99, 101).toArray();
        volumes = random.longs(count, 1, 100).toArray();
        times = new long[count];
        long start = TickTape.START.toEpochMilli();
        long span = TickTape.END.toEpochMilli() - start;
        Arrays.setAll(times, i -> start + i * span / count);
        minute = new long[symbols];
        open = new double[symbols];
        high = new double[symbols];
        low = new double[symbols];
        close = new double[symbols];
        volume = new long[symbols];
    }

    /** @return how many minutes have closed so far */
    @Benchmark
    @OperationsPerInvocation(TickEngineBenchmark.TICKS)
    public int ticks(LoopCost cost) {
        cost.begin();
        for (int i = 0; i < times.length; i++) {
            int symbol = which[i];
            double price = prices[i];
            long begun = times[i] / MINUTE;
            if (minute[symbol] != begun) {
                minute[symbol] = begun;
                begin(symbol, price);
                closed++;
            }
            high[symbol] = Math.max(high[symbol], price);
            low[symbol] = Math.min(low[symbol], price);
            close[symbol] = price;
            volume[symbol] += volumes[i];
        }
        cost.end();
        return closed;
    }

    private void begin(int symbol, double price) {
        open[symbol] = price;
        high[symbol] = price;
        low[symbol] = price;
        volume[symbol] = 0;
    }
}
