package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indicators beside the bars of the market-data context. Safe for use by many threads. */
public final class ChartService implements Charts {
    private final MarketData marketData;
    private final IndicatorCatalogue catalogue = new IndicatorCatalogue();
    private final PagedValues values;

    public ChartService(MarketData marketData) {
        this.marketData = marketData;
        this.values = new PagedValues(new Runs(marketData, catalogue));
    }

    @Override
    public List<IndicatorDefinition> definitions() {
        return catalogue.definitions();
    }

    @Override
    public List<Indicator> parse(String text) {
        return catalogue.parse(text);
    }

    @Override
    public IndicatorsAnswer values(IndicatorsQuery query) {
        CandlesQuery wanted = query.bars();
        Asset asset = marketData.catalogue().get(wanted.symbol());
        query.indicators().forEach(indicator -> refuseForFixings(asset, indicator.definition()));
        boolean openEnded = wanted.from().isEmpty() && wanted.to().isEmpty();
        // First what is asked for, then the newest: so the run is never behind the bars beside which it is read.
        CandleSeries bars = marketData.candles(openEnded ? atLeast(wanted) : wanted);
        CandleSeries newest = openEnded
                ? bars
                : marketData.candles(CandlesQuery.latest(wanted.symbol(), wanted.interval(), Runs.JOINT));
        CandleSeries asked = openEnded ? bars.last(wanted.limit()) : bars;
        List<IndicatorLines> lines = new ArrayList<>();
        for (Indicator indicator : query.indicators()) {
            lines.add(lines(asset, new Stretch(wanted.interval(), asked, newest), indicator));
        }
        return new IndicatorsAnswer(asked, lines);
    }

    private static CandlesQuery atLeast(CandlesQuery wanted) {
        return CandlesQuery.latest(wanted.symbol(), wanted.interval(), Math.max(wanted.limit(), Runs.JOINT));
    }

    private IndicatorLines lines(Asset asset, Stretch stretch, Indicator indicator) {
        IndicatorDefinition definition = indicator.definition();
        if (definition.needsVolume() && (asset.fixing() || asset.volumeKind() == VolumeKind.NONE)) {
            Column nothing = Column.absent(stretch.asked().size());
            return new IndicatorLines(
                    indicator,
                    definition.outputs().stream().map(output -> nothing).toList(),
                    Optional.of(definition.name() + " needs volume, and " + asset.symbol() + " has none"));
        }
        List<Column> columns = values.of(asset, stretch, indicator);
        List<Column> inUnits = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            IndicatorOutput.Unit unit = definition.outputs().get(i).unit();
            inUnits.add(
                    unit == IndicatorOutput.Unit.VOLUME
                            ? columns.get(i).dividedBy(Math.pow(10, asset.volumeScale()))
                            : columns.get(i));
        }
        return new IndicatorLines(indicator, inUnits, noteOnVolume(asset, definition));
    }

    private static Optional<String> noteOnVolume(Asset asset, IndicatorDefinition definition) {
        return definition.needsVolume() && asset.volumeKind() == VolumeKind.TICKS
                ? Optional.of("the volume of " + asset.symbol() + " counts price changes, not what was traded")
                : Optional.empty();
    }

    private void refuseForFixings(Asset asset, IndicatorDefinition definition) {
        if (asset.fixing() && definition.needsMoreThanAClose()) {
            throw new BadIndicatorException(
                    "indicator '" + definition.id() + "' needs the high or low of a bar, and " + asset.symbol()
                            + " is a fixing: one price a day",
                    catalogue.definitions().stream()
                            .filter(other -> !other.needsMoreThanAClose())
                            .map(IndicatorDefinition::id)
                            .toList());
        }
    }
}
