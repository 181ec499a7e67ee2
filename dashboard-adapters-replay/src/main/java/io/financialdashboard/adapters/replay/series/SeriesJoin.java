package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.csv.BarColumns;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        RowOrder rows = new RowOrder(
                files.stream().mapToInt(file -> file.columns().size()).sum());
        for (int i = 0; i < files.size(); i++) {
            collect(files.get(i), i, rows);
        }
        rows.sort();
        CandleSeries.Builder series = CandleSeries.builder(rows.size());
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (last >= 0 && rows.time(i) == rows.time(last)) {
                refuseDuplicate(files.get(rows.file(i)), rows.row(i), files.get(rows.file(last)), rows.row(last));
            } else {
                add(files.get(rows.file(i)).columns(), rows.row(i), series);
                last = i;
            }
        }
        return series.build();
    }

    private void collect(BarFile file, int number, RowOrder rows) {
        BarColumns columns = file.columns();
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> unfit = whyUnfit(columns, i);
            if (unfit.isPresent()) {
                file.refuse(i, unfit.get());
                continue;
            }
            long time = columns.time(i);
            if (time < latest) {
                file.note(
                        i,
                        "out of order: " + Instant.ofEpochMilli(time) + " after " + Instant.ofEpochMilli(latest)
                                + "; taken to its place");
            }
            latest = Math.max(latest, time);
            rows.add(time, number, i);
        }
    }

    private Optional<String> whyUnfit(BarColumns columns, int row) {
        if (columns.isFixing(row) != fixing) {
            return Optional.of(
                    fixing
                            ? "a bar among rows that have only a close"
                            : "open, high and low are missing, but most rows have them");
        }
        return fits(columns, row)
                ? Optional.empty()
                : Optional.of("volume is too large to be counted with " + volumeScale + " decimals");
    }

    private static void refuseDuplicate(BarFile file, int row, BarFile first, int firstRow) {
        String line = "line " + first.columns().line(firstRow);
        String place = file == first ? line : line + " of " + first.path();
        file.refuse(row, "same time as " + place + ", which counts");
    }

    private void add(BarColumns from, int row, CandleSeries.Builder series) {
        long unscaled = from.unscaledVolume(row);
        series.add(
                from.time(row),
                from.open(row),
                from.high(row),
                from.low(row),
                from.close(row),
                unscaled == BarColumns.NO_VOLUME
                        ? Candle.UNKNOWN_VOLUME
                        : unscaled * POWERS_OF_TEN[volumeScale - from.volumeScale(row)]);
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
}
