package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Lag;
import io.financialdashboard.domain.chart.service.running.WindowSum;

/**
 * The RSI's form with typical price × volume of the bars that rose and of those that fell; 100 where none fell (Gene Quong
 * and Avrum Soudack, "Volume-Weighted RSI: Money Flow", Technical Analysis of Stocks and Commodities, 1989).
 */
public final class Mfi implements RunningIndicator {
    private final Lag previous = new Lag(1);
    private final WindowSum rising;
    private final WindowSum falling;

    public Mfi(int period) {
        rising = new WindowSum(period);
        falling = new WindowSum(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double change = bar.typical() - previous.take(bar.typical());
        // Zero times an unknown flow is unknown: such a bar is not counted on either side.
        double flow = Double.isNaN(change) ? Double.NaN : bar.typical() * bar.volume();
        double in = rising.take(change > 0 ? flow : 0 * flow);
        double out = falling.take(change < 0 ? flow : 0 * flow);
        values[0] = out == 0 ? 100 : 100 - 100 / (1 + in / out);
    }

    @Override
    public void commit() {
        previous.commit();
        rising.commit();
        falling.commit();
    }

    @Override
    public int warmUp() {
        return 1 + rising.warmUp();
    }
}
