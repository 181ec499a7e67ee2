package io.financialdashboard.domain.chart.service;

import static io.financialdashboard.domain.chart.port.in.BarField.HIGH;
import static io.financialdashboard.domain.chart.port.in.BarField.LOW;
import static io.financialdashboard.domain.chart.port.in.BarField.VOLUME;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.NUMBER;
import static io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit.PRICE;
import static io.financialdashboard.domain.chart.service.EntryBuilder.onPrice;

import io.financialdashboard.domain.chart.service.indicator.Dema;
import io.financialdashboard.domain.chart.service.indicator.Hma;
import io.financialdashboard.domain.chart.service.indicator.Kama;
import io.financialdashboard.domain.chart.service.indicator.OfClose;
import io.financialdashboard.domain.chart.service.indicator.Tema;
import io.financialdashboard.domain.chart.service.indicator.Vwap;
import io.financialdashboard.domain.chart.service.indicator.VwapOfAll;
import io.financialdashboard.domain.chart.service.indicator.Vwma;
import io.financialdashboard.domain.chart.service.running.Ema;
import io.financialdashboard.domain.chart.service.running.Sma;
import io.financialdashboard.domain.chart.service.running.Smoothing;
import io.financialdashboard.domain.chart.service.running.Wma;
import java.util.List;
import java.util.function.IntFunction;

/** Lines that follow the price. */
final class Averages {
    private Averages() {}

    static List<Entry> entries() {
        return List.of(
                average("sma", "SMA", "Simple moving average", 20, 1, Sma::new),
                average("ema", "EMA", "Exponential moving average", 20, 1, Ema::of),
                average("wma", "WMA", "Weighted moving average", 14, 1, Wma::new),
                average("dema", "DEMA", "Double exponential moving average", 14, 1, Dema::new),
                average("tema", "TEMA", "Triple exponential moving average", 20, 1, Tema::new),
                average("hma", "HMA", "Hull moving average", 14, 2, Hma::new),
                kama(),
                vwma(),
                vwap());
    }

    private static Entry average(
            String id, String name, String title, int usual, int least, IntFunction<Smoothing> formula) {
        return onPrice(id, name, title)
                .whole("period", usual, least)
                .line(id, PRICE)
                .by(indicator -> new OfClose(formula.apply(indicator.whole("period"))));
    }

    private static Entry kama() {
        return onPrice("kama", "KAMA", "Kaufman's adaptive moving average")
                .period(10)
                .whole("fast", 2, 1)
                .whole("slow", 30, 2)
                .rising("fast", "slow")
                .line("kama", PRICE)
                .figure("efficiency", NUMBER)
                .by(indicator -> new Kama(indicator.whole("period"), indicator.whole("fast"), indicator.whole("slow")));
    }

    private static Entry vwma() {
        return onPrice("vwma", "VWMA", "Volume-weighted moving average", VOLUME)
                .period(14)
                .line("vwma", PRICE)
                .by(indicator -> new Vwma(indicator.whole("period")));
    }

    private static Entry vwap() {
        return onPrice("vwap", "VWAP", "Volume-weighted average price", HIGH, LOW, VOLUME)
                .choice("anchor", Anchor.SESSION.id(), Anchor.ids())
                .line("vwap", PRICE)
                .by((indicator, setting) -> {
                    Anchor anchor = Anchor.of(indicator.text("anchor"));
                    return anchor == Anchor.FIRST
                            ? new VwapOfAll()
                            : new Vwap(new AnchorSpans(anchor, setting), anchor.longest(setting.interval()));
                });
    }
}
