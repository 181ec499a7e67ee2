package io.financialdashboard.domain.chart.service;

import static io.financialdashboard.domain.chart.port.in.BarField.HIGH;
import static io.financialdashboard.domain.chart.port.in.BarField.LOW;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Drawing.HISTOGRAM;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.NUMBER;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.PERCENT;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.PRICE;
import static io.financialdashboard.domain.chart.service.EntryBuilder.inOwnPane;

import io.financialdashboard.domain.chart.service.indicator.Cci;
import io.financialdashboard.domain.chart.service.indicator.Macd;
import io.financialdashboard.domain.chart.service.indicator.OfClose;
import io.financialdashboard.domain.chart.service.indicator.RateOfChange;
import io.financialdashboard.domain.chart.service.indicator.Rsi;
import io.financialdashboard.domain.chart.service.indicator.Stochastic;
import io.financialdashboard.domain.chart.service.indicator.StochasticRsi;
import io.financialdashboard.domain.chart.service.indicator.WilliamsR;
import java.util.List;

/** Figures of momentum, in panes of their own. */
final class Oscillators {
    private Oscillators() {}

    static List<Entry> entries() {
        return List.of(rsi(), stochastic(), stochasticRsi(), macd(), rateOfChange(), cci(), williams());
    }

    private static Entry rsi() {
        return inOwnPane("rsi", "RSI", "Relative strength index")
                .period(14)
                .line("rsi", PERCENT)
                .levels(30.0, 70.0)
                .by(indicator -> new OfClose(new Rsi(indicator.whole("period"))));
    }

    private static Entry stochastic() {
        return inOwnPane("stoch", "Stoch", "Slow stochastic", HIGH, LOW)
                .period(14)
                .whole("smooth", 3, 1)
                .whole("signal", 3, 1)
                .line("k", PERCENT)
                .line("d", PERCENT)
                .figure("j", PERCENT)
                .levels(20.0, 80.0)
                .by(indicator -> new Stochastic(
                        indicator.whole("period"), indicator.whole("smooth"), indicator.whole("signal")));
    }

    private static Entry stochasticRsi() {
        return inOwnPane("stoch-rsi", "Stoch RSI", "Stochastic of the relative strength index")
                .whole("rsi_period", 14, 1)
                .period(14)
                .whole("signal", 3, 1)
                .whole("smooth", 1, 1)
                .line("stoch_rsi", PERCENT)
                .line("signal", PERCENT)
                .levels(20.0, 80.0)
                .by(indicator -> new StochasticRsi(
                        indicator.whole("rsi_period"),
                        indicator.whole("period"),
                        indicator.whole("signal"),
                        indicator.whole("smooth")));
    }

    private static Entry macd() {
        return inOwnPane("macd", "MACD", "Moving average convergence divergence")
                .whole("fast", 12, 1)
                .whole("slow", 26, 2)
                .whole("signal", 9, 1)
                .rising("fast", "slow")
                .line("macd", PRICE)
                .line("signal", PRICE)
                .output("histogram", PRICE, HISTOGRAM)
                .figure("fast", PRICE)
                .figure("slow", PRICE)
                .levels(0.0)
                .by(indicator -> new Macd(indicator.whole("fast"), indicator.whole("slow"), indicator.whole("signal")));
    }

    private static Entry rateOfChange() {
        return inOwnPane("roc", "ROC", "Rate of change")
                .period(14)
                .line("roc", PERCENT)
                .figure("momentum", PRICE)
                .levels(0.0)
                .by(indicator -> new RateOfChange(indicator.whole("period")));
    }

    private static Entry cci() {
        return inOwnPane("cci", "CCI", "Commodity channel index", HIGH, LOW)
                .whole("period", 20, 2)
                .line("cci", NUMBER)
                .levels(-100.0, 100.0)
                .by(indicator -> new Cci(indicator.whole("period")));
    }

    private static Entry williams() {
        return inOwnPane("willr", "%R", "Williams %R", HIGH, LOW)
                .period(14)
                .line("willr", PERCENT)
                .levels(-80.0, -20.0)
                .by(indicator -> new WilliamsR(indicator.whole("period")));
    }
}
