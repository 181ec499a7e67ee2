package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.csv.BarCsv;
import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.ImportReport;
import io.financialdashboard.adapters.replay.report.Verdict;
import io.financialdashboard.adapters.replay.source.FileName;
import io.financialdashboard.adapters.replay.source.RecordedFile;
import io.financialdashboard.adapters.replay.source.RecordedFiles;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Reads all files of a recording, asset by asset, so that only one asset's rows are in memory twice. Used once. */
public final class RecordingImport {
    /** The header is within the first line; more of a file is not unpacked to see what it is. */
    private static final long HEAD_BYTES = 1 << 20;

    private final Catalogue catalogue;
    private final MemoryBudget budget;
    private final List<FileReport> reports = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SequencedMap<Symbol, List<NamedFile>> ofKnown = new TreeMap<>();
    private final SequencedMap<Symbol, List<NamedFile>> ofNew = new TreeMap<>();

    private RecordingImport(Catalogue catalogue, long heap) {
        this.catalogue = catalogue;
        this.budget = new MemoryBudget(heap);
    }

    /** The assets with bars, those of the catalogue in its order and then the new ones; and what was found. */
    public record Result(List<RecordedAsset> assets, ImportReport report) {}

    /** @param heap how many bytes of memory there are at most; bars may take half of them */
    public static Result read(RecordedFiles files, Catalogue catalogue, long heap) {
        return new RecordingImport(catalogue, heap).read(files);
    }

    private Result read(RecordedFiles files) {
        reports.addAll(files.unreadable());
        files.csvFiles().forEach(this::sort);
        List<RecordedAsset> assets = new ArrayList<>();
        for (Asset asset : catalogue.assets()) {
            List<NamedFile> named = ofKnown.get(asset.symbol());
            if (named != null) {
                take(AssetImport.ofKnown(asset, budget), named).ifPresent(assets::add);
            }
        }
        assets.addAll(readNew());
        reports.sort(Comparator.comparing(FileReport::path));
        return new Result(List.copyOf(assets), new ImportReport(reports, files.ignored(), notes));
    }

    private List<RecordedAsset> readNew() {
        return ofNew.values().stream()
                .sorted(Comparator.comparing(
                        (List<NamedFile> named) -> named.getFirst().market()))
                .map(named -> take(AssetImport.ofNew(newAsset(named.getFirst()), budget), named))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Asset newAsset(NamedFile first) {
        return NewAssets.of(first.market(), new Symbol(first.name().spelling()));
    }

    private Optional<RecordedAsset> take(AssetImport asset, List<NamedFile> named) {
        Optional<RecordedAsset> recorded = asset.read(named);
        reports.addAll(asset.reports());
        notes.addAll(asset.notes());
        return recorded;
    }

    /** Puts a file to those of its asset, or says why it belongs to none. */
    private void sort(RecordedFile file) {
        try {
            Optional<String> notBars = BarCsv.whyNotBars(file.open(HEAD_BYTES));
            if (notBars.isPresent()) {
                reports.add(FileReport.notTaken(file.path(), Verdict.NOT_BARS, notBars.get()));
            } else {
                assign(file);
            }
        } catch (IOException broken) {
            reports.add(FileReport.notTaken(file.path(), Verdict.UNREADABLE, RecordedFiles.reason(broken)));
        }
    }

    private void assign(RecordedFile file) {
        Optional<FileName> name = FileName.parse(file.name());
        if (file.market().isEmpty()) {
            misplaced(file, "no folder above it is named forex, crypto, stocks or commodities");
        } else if (name.isEmpty()) {
            misplaced(file, "its name is not " + FileName.FORM);
        } else {
            assign(new NamedFile(file, file.market().get(), name.get()));
        }
    }

    private void assign(NamedFile named) {
        String spelling = named.name().spelling();
        Optional<Asset> known = catalogue.find(named.market(), spelling);
        if (known.isPresent()) {
            ofKnown.computeIfAbsent(known.get().symbol(), _ -> new ArrayList<>())
                    .add(named);
            return;
        }
        Symbol symbol = new Symbol(spelling);
        List<NamedFile> others = ofNew.getOrDefault(symbol, List.of());
        Optional<Market> taken = others.isEmpty()
                ? catalogue.find(symbol).map(Asset::market)
                : Optional.of(others.getFirst().market());
        if (taken.isPresent() && taken.get() != named.market()) {
            misplaced(named.file(), symbol + " is an asset of " + taken.get().id() + " already");
        } else {
            ofNew.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(named);
        }
    }

    private void misplaced(RecordedFile file, String why) {
        reports.add(FileReport.notTaken(file.path(), Verdict.MISPLACED, why));
    }
}
