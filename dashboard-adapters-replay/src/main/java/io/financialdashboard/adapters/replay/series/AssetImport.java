package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.csv.BarColumns;
import io.financialdashboard.adapters.replay.csv.BarCsv;
import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.ProblemLog;
import io.financialdashboard.adapters.replay.report.Verdict;
import io.financialdashboard.adapters.replay.source.RecordedFiles;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads all files of one asset and makes it fit to serve them. Used once, by one thread. */
final class AssetImport {
    private final Asset described;
    private final boolean known;
    private final MemoryBudget budget;
    private final List<FileReport> reports = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private AssetImport(Asset described, boolean known, MemoryBudget budget) {
        this.described = described;
        this.known = known;
        this.budget = budget;
    }

    static AssetImport ofKnown(Asset known, MemoryBudget budget) {
        return new AssetImport(known, true, budget);
    }

    static AssetImport ofNew(Asset fresh, MemoryBudget budget) {
        return new AssetImport(fresh, false, budget);
    }

    List<FileReport> reports() {
        return reports;
    }

    List<String> notes() {
        return notes;
    }

    /** Empty if no row of any file could be taken. */
    Optional<RecordedAsset> read(List<NamedFile> named) {
        List<BarFile> files = named.stream()
                .sorted(NamedFile.IN_ORDER_OF_JOINING)
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
        AssetShape shape = AssetShape.of(files);
        Asset shaped = known ? shape.widen(described) : shape.complete(described);
        SortedMap<Interval, CandleSeries> series = join(files, shaped);
        series.forEach((interval, bars) -> noteVolumes(shaped, interval, bars));
        // Gaps are counted on the calendar that was expected, not on a wider one that a few odd bars ask for.
        files.forEach(file -> reports.add(file.report(shaped.symbol().value(), shaped.calendar())));
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordedAsset(fit(shown(shaped, series), series), series));
    }

    private Optional<BarFile> read(NamedFile named) {
        ProblemLog problems = new ProblemLog();
        try {
            BarColumns columns = BarCsv.read(
                    named.file().open(budget.nextFile()), named.name().interval(), described.mayBeNegative(), problems);
            budget.keep(columns.size());
            return Optional.of(new BarFile(named, columns, problems));
        } catch (IOException broken) {
            reports.add(FileReport.notTaken(named.path(), Verdict.UNREADABLE, RecordedFiles.reason(broken)));
            return Optional.empty();
        }
    }

    private static SortedMap<Interval, CandleSeries> join(List<BarFile> files, Asset asset) {
        SeriesJoin join = new SeriesJoin(asset.fixing(), asset.volumeScale());
        SortedMap<Interval, CandleSeries> series = new TreeMap<>();
        files.stream()
                .collect(Collectors.groupingBy(BarFile::interval))
                .forEach((interval, parts) -> series.put(interval, join.join(parts)));
        series.values().removeIf(CandleSeries::isEmpty);
        return series;
    }

    private void noteVolumes(Asset asset, Interval interval, CandleSeries bars) {
        VolumeSums.tooLarge(bars)
                .ifPresent(month -> notes.add(
                        "%s: volumes of %s in %s are too large to be added up, so that longer bars made of them have none"
                                .formatted(asset.symbol(), interval.id(), month)));
    }

    private static Asset shown(Asset asset, SortedMap<Interval, CandleSeries> series) {
        return asset.withPriceScale(DisplayScale.of(series, asset.priceScale()));
    }

    private Asset fit(Asset asset, SortedMap<Interval, CandleSeries> series) {
        TradingCalendar fitting = CalendarFit.fit(asset.calendar(), series);
        if (fitting.equals(asset.calendar())) {
            return asset;
        }
        CalendarFit.misfit(asset.calendar(), series)
                .ifPresent(misfit -> notes.add("%s: calendar %s instead of %s, because %s"
                        .formatted(asset.symbol(), fitting, asset.calendar(), misfit)));
        return asset.withBarsOn(fitting);
    }
}
