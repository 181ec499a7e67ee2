package io.financialdashboard.domain.chart.service.running;

/** The mean of the last so many values with weights 1 (oldest) to {@code period} (newest). */
public final class Wma extends Counting {
    private final Blocks blocks;
    private final double weights;
    /** Of the newer block. */
    private double sum;
    /** Of the newer block, the first value once, the second twice and so on. */
    private double weighted;

    public Wma(int period) {
        blocks = new Blocks(period, 2);
        weights = period * (period + 1) / 2.0;
    }

    @Override
    double with(double value) {
        return blocks.fills() ? (blocks.rest() + newer(value)) / weights : Double.NaN;
    }

    /** The values of the newer block with the weights that they have once this one is the newest of them. */
    private double newer(double value) {
        int place = blocks.place();
        return weighted + (place + 1) * value + (blocks.length() - 1 - place) * (sum + value);
    }

    @Override
    void keep(double value) {
        double nextSum = sum + value;
        double nextWeighted = weighted + (blocks.place() + 1) * value;
        boolean begins = blocks.add(value);
        sum = begins ? 0 : nextSum;
        weighted = begins ? 0 : nextWeighted;
    }

    @Override
    public int warmUp() {
        return blocks.length() - 1;
    }
}
