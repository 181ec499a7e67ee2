package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.util.Arrays;
import java.util.List;

/** Values for any bars of a series, put together from runs along the pages they lie on. Safe for use by many threads. */
final class PagedValues {
    private final Runs runs;
    private final LiveRuns live;

    PagedValues(Runs runs) {
        this.runs = runs;
        this.live = new LiveRuns(runs);
    }

    /** One column for each output of the indicator, as long as the bars that are asked for. */
    List<Column> of(Asset asset, Stretch stretch, Indicator indicator) {
        CandleSeries asked = stretch.asked();
        double[][] columns = new double[indicator.definition().outputs().size()][asked.size()];
        int from = 0;
        while (from < asked.size()) {
            Page page = Page.of(stretch.interval(), asked.time(from));
            int to = asked.indexAtOrAfter(page.to());
            fill(asset, stretch, indicator, page, new Rows(columns, from, to));
            from = to;
        }
        return Arrays.stream(columns).map(Column::of).toList();
    }

    private void fill(Asset asset, Stretch stretch, Indicator indicator, Page page, Rows rows) {
        CandleSeries asked = stretch.asked();
        if (stretch.grows(page)) {
            CandleSeries bars = asked.slice(rows.from, rows.to);
            live.read(asset, stretch.interval(), indicator, stretch.newest(), bars, run -> rows.copy(run, asked));
        } else {
            long end = asked.time(rows.to - 1) + 1;
            rows.copy(runs.begin(asset, stretch.interval(), indicator, page, end), asked);
        }
    }

    /** The rows {@code [from, to)} of what is asked for: those of one page. */
    private static final class Rows {
        private final double[][] columns;
        private final int from;
        private final int to;

        Rows(double[][] columns, int from, int to) {
            this.columns = columns;
            this.from = from;
            this.to = to;
        }

        void copy(Run run, CandleSeries asked) {
            for (int row = from; row < to; row++) {
                double[] values = run.at(asked, row);
                for (int i = 0; i < columns.length; i++) {
                    columns[i][row] = values[i];
                }
            }
        }
    }
}
