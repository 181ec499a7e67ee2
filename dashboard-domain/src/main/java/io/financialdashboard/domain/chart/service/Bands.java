package io.financialdashboard.domain.chart.service;

import static io.financialdashboard.domain.chart.port.in.BarField.HIGH;
import static io.financialdashboard.domain.chart.port.in.BarField.LOW;
import static io.financialdashboard.domain.chart.port.in.BarField.OPEN;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Drawing.BAR;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Drawing.DOTS;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.NUMBER;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.PRICE;
import static io.financialdashboard.domain.chart.service.EntryBuilder.onPrice;

import io.financialdashboard.domain.chart.service.indicator.Bollinger;
import io.financialdashboard.domain.chart.service.indicator.Donchian;
import io.financialdashboard.domain.chart.service.indicator.HeikinAshi;
import io.financialdashboard.domain.chart.service.indicator.Ichimoku;
import io.financialdashboard.domain.chart.service.indicator.Keltner;
import io.financialdashboard.domain.chart.service.indicator.ParabolicSar;
import io.financialdashboard.domain.chart.service.indicator.SuperTrend;
import java.util.List;

/** Channels, clouds, stops and bars drawn over the price. */
final class Bands {
    private static final double WIDEST = 20;

    private Bands() {}

    static List<Entry> entries() {
        return List.of(bollinger(), keltner(), donchian(), ichimoku(), superTrend(), parabolicSar(), heikinAshi());
    }

    private static Entry bollinger() {
        return onPrice("bb", "BB", "Bollinger bands")
                .whole("period", 20, 2)
                .decimal("width", 2, 0.1, WIDEST)
                .line("upper", PRICE)
                .line("middle", PRICE)
                .line("lower", PRICE)
                .figure("percent_b", NUMBER)
                .figure("bandwidth", NUMBER)
                .figure("z_score", NUMBER)
                .by(indicator -> new Bollinger(indicator.whole("period"), indicator.decimal("width")));
    }

    private static Entry keltner() {
        return onPrice("keltner", "KC", "Keltner channel", HIGH, LOW)
                .period(20)
                .decimal("width", 2, 0.1, WIDEST)
                .whole("atr_period", 10, 1)
                .line("upper", PRICE)
                .line("middle", PRICE)
                .line("lower", PRICE)
                .figure("bandwidth", NUMBER)
                .by(indicator -> new Keltner(
                        indicator.whole("period"), indicator.decimal("width"), indicator.whole("atr_period")));
    }

    private static Entry donchian() {
        return onPrice("donchian", "DC", "Donchian channel", HIGH, LOW)
                .period(20)
                .whole("offset", 0, 0)
                .line("upper", PRICE)
                .line("middle", PRICE)
                .line("lower", PRICE)
                .figure("bandwidth", NUMBER)
                .by(indicator -> new Donchian(indicator.whole("period"), indicator.whole("offset")));
    }

    private static Entry ichimoku() {
        return onPrice("ichimoku", "Ichimoku", "Ichimoku Kinko Hyo", HIGH, LOW)
                .whole("conversion", 9, 1)
                .whole("base", 26, 1)
                .whole("leading", 52, 1)
                .line("conversion", PRICE)
                .line("base", PRICE)
                .displaced("leading_a", "base", 1)
                .displaced("leading_b", "base", 1)
                .displaced("lagging", "base", -1)
                .by(indicator -> new Ichimoku(
                        indicator.whole("conversion"), indicator.whole("base"), indicator.whole("leading")));
    }

    private static Entry superTrend() {
        return onPrice("supertrend", "SuperTrend", "SuperTrend", HIGH, LOW)
                .period(10)
                .decimal("width", 3, 0.1, WIDEST)
                .line("supertrend", PRICE)
                .figure("upper", PRICE)
                .figure("lower", PRICE)
                .by(indicator -> new SuperTrend(indicator.whole("period"), indicator.decimal("width")));
    }

    private static Entry parabolicSar() {
        return onPrice("psar", "PSAR", "Parabolic stop and reverse", HIGH, LOW)
                .decimal("step", 0.02, 0.0001, 1)
                .decimal("max", 0.2, 0.0001, 1)
                .output("sar", PRICE, DOTS)
                .figure("reversal", NUMBER)
                .by(indicator -> new ParabolicSar(indicator.decimal("step"), indicator.decimal("max")));
    }

    private static Entry heikinAshi() {
        return onPrice("heikinashi", "Heikin-Ashi", "Heikin-Ashi bars", OPEN, HIGH, LOW)
                .output("open", PRICE, BAR)
                .output("high", PRICE, BAR)
                .output("low", PRICE, BAR)
                .output("close", PRICE, BAR)
                .by(indicator -> new HeikinAshi());
    }
}
