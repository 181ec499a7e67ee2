package io.financialdashboard.domain.chart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.recorded.RecordedBars;
import io.financialdashboard.domain.recorded.SampleFolder;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * MARKET-RULES 24: the results of another library, Stock Indicators for .NET (github.com/DaveSkender/Stock.Indicators), to
 * 10^-8 from the first value on, and no value where it has none. Its tables displace Ichimoku's lines; ours are moved to
 * the same bars for the comparison.
 */
class ReferenceTablesTest {
    private static final Asset SPY = TestAssets.stock("SPY");
    private static final int BARS = 502;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "sma; sma:20; sma=sma",
                "ema; ema:20; ema=ema",
                "wma; wma:14; wma=wma",
                "dema; dema:14; dema=dema",
                "tema; tema:20; tema=tema",
                "hma; hma:14; hma=hma",
                "kama; kama:10:2:30; kama=kama efficiency=er",
                "vwma; vwma:14; vwma=vwma",
                "vwap; vwap:first; vwap=vwap",
                "bb; bb:20:2; upper=upperBand middle=sma lower=lowerBand percent_b=percentB bandwidth=width z_score=zScore",
                "keltner; keltner:20:2:10; upper=upperBand middle=centerline lower=lowerBand bandwidth=width",
                "donchian; donchian:20:1; upper=upperBand middle=centerline lower=lowerBand bandwidth=width",
                "ichimoku; ichimoku:9:26:52; conversion=tenkanSen base=kijunSen leading_a=senkouSpanA leading_b=senkouSpanB lagging=chikouSpan",
                "supertrend; supertrend:10:3; supertrend=superTrend upper=upperBand lower=lowerBand",
                "psar; psar:0.02:0.2; sar=sar reversal=isReversal",
                "heikinashi; heikinashi; open=open high=high low=low close=close",
                "rsi; rsi:14; rsi=rsi",
                "stoch; stoch:14:3:3; k=oscillator d=signal j=percentJ k=k d=d j=j",
                "stoch-rsi; stoch-rsi:14:14:3:1; stoch_rsi=stochRsi signal=signal",
                "macd; macd:12:26:9; macd=macd signal=signal histogram=histogram fast=fastEma slow=slowEma",
                "roc; roc:14; roc=roc momentum=momentum",
                "cci; cci:20; cci=cci",
                "willr; willr:14; willr=williamsR",
                "mfi; mfi:14; mfi=mfi",
                "cmf; cmf:20; cmf=cmf multiplier=moneyFlowMultiplier money_flow_volume=moneyFlowVolume",
                "obv; obv; obv=obv",
                "adx; adx:14; adx=adx plus_di=pdi minus_di=mdi dx=dx adxr=adxr",
                "aroon; aroon:25; up=aroonUp down=aroonDown oscillator=oscillator",
                "atr; atr:14; atr=atr true_range=tr atr_percent=atrp",
                "stdev; stdev:14; stdev=stdDev mean=mean z_score=zScore",
            })
    void every_figure_is_that_of_the_reference_table_from_its_first_value(String table, String text, String columns) {
        CandleSeries quotes = RecordedBars.datesCsv(SampleFolder.file("reference/indicators/quotes.csv"), 0);
        JsonNode expected = RecordedBars.json(SampleFolder.file("reference/indicators/" + table + ".json"));
        IndicatorLines lines = lines(quotes, text);

        assertThat(expected.size()).isEqualTo(BARS).isEqualTo(quotes.size());
        for (String pair : columns.split(" ", -1)) {
            String[] names = pair.split("=", -1);
            double[] ours = displaced(lines, names[0]);
            for (int i = 0; i < BARS; i++) {
                assertThat(ours[i])
                        .as("%s at %s", names[1], i)
                        .satisfies(agreesWith(number(expected.get(i).get(names[1]))));
            }
        }
    }

    private static IndicatorLines lines(CandleSeries quotes, String text) {
        var charts = new ChartService(new ChartedMarket(SPY, Interval.ONE_DAY).shows(quotes));
        var query = new IndicatorsQuery(
                CandlesQuery.latest(SPY.symbol(), Interval.ONE_DAY, quotes.size()), charts.parse(text));
        return charts.values(query).lines().getFirst();
    }

    private static double[] displaced(IndicatorLines lines, String name) {
        Indicator indicator = lines.indicator();
        List<String> names = new ArrayList<>();
        indicator.definition().outputs().forEach(output -> names.add(output.name()));
        int index = names.indexOf(name);
        IndicatorOutput output = indicator.definition().outputs().get(index);
        Column column = lines.columns().get(index);
        int shift = indicator.displacement(output).orElse(0);
        double[] shifted = new double[column.size()];
        for (int i = 0; i < shifted.length; i++) {
            int from = i - shift;
            shifted[i] = from >= 0 && from < shifted.length ? column.get(from) : Double.NaN;
        }
        return shifted;
    }

    private static ThrowingConsumer<Double> agreesWith(double theirs) {
        return ours -> {
            if (Double.isNaN(theirs)) {
                assertThat(ours).isNaN();
            } else {
                assertThat(ours).isCloseTo(theirs, within(1e-8 * Math.max(1, Math.abs(theirs))));
            }
        };
    }

    private static double number(JsonNode value) {
        if (value.isNull()) {
            return Double.NaN;
        }
        return value.isBoolean() ? (value.booleanValue() ? 1 : 0) : value.doubleValue();
    }
}
