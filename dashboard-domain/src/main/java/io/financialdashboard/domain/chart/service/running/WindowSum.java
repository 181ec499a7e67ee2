package io.financialdashboard.domain.chart.service.running;

/** The sum of the last so many values, this one included; no value before there are so many. */
public final class WindowSum extends Counting {
    private final Blocks blocks;
    /** Of the newer block. */
    private double sum;

    public WindowSum(int period) {
        blocks = new Blocks(period, 1);
    }

    @Override
    double with(double value) {
        return blocks.fills() ? blocks.rest() + (sum + value) : Double.NaN;
    }

    @Override
    void keep(double value) {
        sum = blocks.add(value) ? 0 : sum + value;
    }

    @Override
    public int warmUp() {
        return blocks.length() - 1;
    }
}
