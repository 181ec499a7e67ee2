package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.csv.BarColumns;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the files of one asset and interval into one series in the order of time. Of rows with one time the first counts,
 * in the order of the files; a row out of order is reported and put in its place.
 */
final class SeriesJoin {
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final boolean fixing;
    private final int volumeScale;

    /**
     * @param fixing      whether the asset is a line: then rows with only a close are taken, else the others
     * @param volumeScale decimals of the asset's volume, no fewer than any row needs
     */
    SeriesJoin(boolean fixing, int volumeScale) {
        this.fixing = fixing;
        this.volumeScale = volumeScale;
    }

    CandleSeries join(List<BarFile> files) {
        List<Row> rows = new ArrayList<>();
        files.forEach(file -> collect(file, rows));
        rows.sort(Comparator.comparingLong(Row::time));
        CandleSeries.Builder series = CandleSeries.builder(rows.size());
        Row last = null;
        for (Row row : rows) {
            if (last != null && last.time() == row.time()) {
                row.file().refuse(row.index(), "same time as " + last.place(row.file()) + ", which counts");
            } else {
                row.addTo(series, volumeScale);
                last = row;
            }
        }
        return series.build();
    }

    private void collect(BarFile file, List<Row> rows) {
        BarColumns columns = file.columns();
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            Row row = new Row(file, i, columns.time(i));
            if (columns.isFixing(i) != fixing) {
                file.refuse(
                        i,
                        fixing
                                ? "a bar among rows that have only a close"
                                : "open, high and low are missing, but the other rows have them");
            } else if (!fits(columns, i)) {
                file.refuse(i, "volume is too large to be counted with " + volumeScale + " decimals");
            } else {
                if (row.time() < latest) {
                    file.note(
                            i,
                            "out of order: " + Instant.ofEpochMilli(row.time()) + " after "
                                    + Instant.ofEpochMilli(latest) + "; taken to its place");
                }
                latest = Math.max(latest, row.time());
                rows.add(row);
            }
        }
    }

    private boolean fits(BarColumns columns, int row) {
        long factor = POWERS_OF_TEN[volumeScale - columns.volumeScale(row)];
        return columns.unscaledVolume(row) <= Long.MAX_VALUE / factor;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private record Row(BarFile file, int index, long time) {
        void addTo(CandleSeries.Builder series, int volumeScale) {
            BarColumns from = file.columns();
            long unscaled = from.unscaledVolume(index);
            series.add(
                    time,
                    from.open(index),
                    from.high(index),
                    from.low(index),
                    from.close(index),
                    unscaled == BarColumns.NO_VOLUME
                            ? Candle.UNKNOWN_VOLUME
                            : unscaled * POWERS_OF_TEN[volumeScale - from.volumeScale(index)]);
        }

        String place(BarFile seenFrom) {
            String line = "line " + file.columns().line(index);
            return file == seenFrom ? line : line + " of " + file.path();
        }
    }
}
