package io.financialdashboard.adapters.replay;

import io.financialdashboard.adapters.replay.play.BarSpans;
import io.financialdashboard.adapters.replay.play.DefaultStart;
import io.financialdashboard.adapters.replay.play.PlayableDays;
import io.financialdashboard.adapters.replay.play.ReplayClock;
import io.financialdashboard.adapters.replay.play.ReplayFeed;
import io.financialdashboard.adapters.replay.report.ImportReport;
import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.adapters.replay.series.RecordingImport;
import io.financialdashboard.adapters.replay.source.RecordedFiles;
import io.financialdashboard.adapters.replay.source.UnreadableRecordingException;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * A folder or zip of recorded bars, read whole: the assets it has, their bars as history, and the same bars as a feed
 * (docs/replay.md). Immutable; safe for use by many threads, each feed by one.
 */
public final class Recording {
    private final List<RecordedAsset> assets;
    private final ImportReport report;
    private final HistorySource history;
    private final Instant end;

    private Recording(List<RecordedAsset> assets, ImportReport report) {
        this.assets = assets;
        this.report = report;
        this.history = new RecordedHistory(assets);
        this.end = lastClose(assets);
    }

    /**
     * Reads every bar file. What is wrong with a file or a row stands in the {@link #report()}; the others go on.
     *
     * @param catalogue the assets that file names are matched with; a name that it does not know becomes a new asset
     * @throws UnreadableRecordingException if it is neither a folder nor a zip, or cannot be opened
     */
    public static Recording open(Path folderOrZip, Catalogue catalogue) {
        return open(folderOrZip, catalogue, Runtime.getRuntime().maxMemory());
    }

    static Recording open(Path folderOrZip, Catalogue catalogue, long heap) {
        try (RecordedFiles files = RecordedFiles.in(folderOrZip)) {
            RecordingImport.Result read = RecordingImport.read(files, catalogue, heap);
            return new Recording(read.assets(), read.report());
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    /**
     * The assets that have bars, and only those: first the known ones in the order of the catalogue, then the new ones by
     * market and symbol. Scales are as fine and calendars as wide as the bars need.
     */
    public Catalogue catalogue() {
        return new Catalogue(assets.stream().map(RecordedAsset::asset).toList());
    }

    public ImportReport report() {
        return report;
    }

    /** Every bar of every file, exactly as recorded. */
    public HistorySource history() {
        return history;
    }

    /**
     * This recording, on calendars that have every bar which is played from that instant on: daily bars of days without a
     * session can be history, but not be played. Without this they are passed over.
     */
    public Recording playableFrom(Instant start) {
        PlayableDays days = new PlayableDays(start);
        List<RecordedAsset> playable = assets.stream().map(days::fit).toList();
        return new Recording(playable, report.with(days.notes()));
    }

    /** Plays what closes after that instant; see {@link ReplayFeed}. */
    public TickFeed feedFrom(Instant start) {
        return new ReplayFeed(assets, start);
    }

    /**
     * The clock for everything in a house that plays this recording from that instant: it begins anew at the end.
     *
     * @param speed seconds of the replay in one real second, 0 or above
     */
    public InstantSource clock(InstantSource real, Instant start, double speed) {
        return new ReplayClock(real, start, speed, end);
    }

    /** The instant at which most markets have bars in progress; {@link #end()} if there is nothing to play. */
    public Instant defaultStart() {
        return DefaultStart.of(assets).orElse(end);
    }

    /** When the last bar of all closes: from then on everything is history. The epoch if there is no bar. */
    public Instant end() {
        return end;
    }

    private static Instant lastClose(List<RecordedAsset> assets) {
        long last = assets.stream()
                .flatMapToLong(asset -> asset.series().entrySet().stream()
                        .mapToLong(series -> new BarSpans(
                                        series.getKey(), asset.asset().calendar())
                                .of(series.getValue().lastTime())
                                .closes()))
                .max()
                .orElse(0);
        return Instant.ofEpochMilli(last);
    }
}
