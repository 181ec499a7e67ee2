package io.financialdashboard.domain.chart.service;

import static io.financialdashboard.domain.chart.port.in.BarField.HIGH;
import static io.financialdashboard.domain.chart.port.in.BarField.LOW;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.NUMBER;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.PERCENT;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.PRICE;
import static io.financialdashboard.domain.chart.service.EntryBuilder.inOwnPane;

import io.financialdashboard.domain.chart.port.in.BarField;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit;
import io.financialdashboard.domain.chart.service.indicator.Adx;
import io.financialdashboard.domain.chart.service.indicator.Aroon;
import io.financialdashboard.domain.chart.service.indicator.Atr;
import io.financialdashboard.domain.chart.service.indicator.Cmf;
import io.financialdashboard.domain.chart.service.indicator.Mfi;
import io.financialdashboard.domain.chart.service.indicator.Obv;
import io.financialdashboard.domain.chart.service.indicator.StandardDeviation;
import java.util.List;

/** Figures of volume, trend and volatility, in panes of their own. */
final class Flows {
    private Flows() {}

    static List<Entry> entries() {
        return List.of(moneyFlowIndex(), chaikin(), onBalance(), adx(), aroon(), atr(), deviation());
    }

    private static Entry moneyFlowIndex() {
        return inOwnPane("mfi", "MFI", "Money flow index", HIGH, LOW, BarField.VOLUME)
                .period(14)
                .line("mfi", PERCENT)
                .levels(20.0, 80.0)
                .by(indicator -> new Mfi(indicator.whole("period")));
    }

    private static Entry chaikin() {
        return inOwnPane("cmf", "CMF", "Chaikin money flow", HIGH, LOW, BarField.VOLUME)
                .period(20)
                .line("cmf", NUMBER)
                .figure("multiplier", NUMBER)
                .figure("money_flow_volume", Unit.VOLUME)
                .levels(0.0)
                .by(indicator -> new Cmf(indicator.whole("period")));
    }

    private static Entry onBalance() {
        return inOwnPane("obv", "OBV", "On-balance volume", BarField.VOLUME)
                .line("obv", Unit.VOLUME)
                .by(indicator -> new Obv());
    }

    private static Entry adx() {
        return inOwnPane("adx", "ADX", "Average directional movement", HIGH, LOW)
                .period(14)
                .line("adx", PERCENT)
                .line("plus_di", PERCENT)
                .line("minus_di", PERCENT)
                .figure("dx", PERCENT)
                .figure("adxr", PERCENT)
                .levels(25.0)
                .by(indicator -> new Adx(indicator.whole("period")));
    }

    private static Entry aroon() {
        return inOwnPane("aroon", "Aroon", "Aroon", HIGH, LOW)
                .period(25)
                .line("up", PERCENT)
                .line("down", PERCENT)
                .figure("oscillator", PERCENT)
                .levels(30.0, 70.0)
                .by(indicator -> new Aroon(indicator.whole("period")));
    }

    private static Entry atr() {
        return inOwnPane("atr", "ATR", "Average true range", HIGH, LOW)
                .period(14)
                .line("atr", PRICE)
                .figure("true_range", PRICE)
                .figure("atr_percent", PERCENT)
                .by(indicator -> new Atr(indicator.whole("period")));
    }

    private static Entry deviation() {
        return inOwnPane("stdev", "StDev", "Standard deviation")
                .whole("period", 14, 2)
                .line("stdev", PRICE)
                .figure("mean", PRICE)
                .figure("z_score", NUMBER)
                .by(indicator -> new StandardDeviation(indicator.whole("period")));
    }
}
