package io.financialdashboard.adapters.replay.csv;

import io.financialdashboard.adapters.replay.report.ProblemLog;
import io.financialdashboard.domain.kernel.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The one form of a bar file: the header {@value #HEADER}, then a row a bar. */
public final class BarCsv {
    public static final String HEADER = "time,open,high,low,close,volume";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_QUOTE = 60;

    private BarCsv() {}

    /**
     * Why the text does not begin like a bar file, or empty if it does. Closes the stream.
     *
     * @throws IOException if it cannot be read, or is no text
     */
    public static Optional<String> whyNotBars(InputStream bytes) throws IOException {
        try (BoundedLines lines = new BoundedLines(bytes)) {
            return whyNotBars(lines);
        }
    }

    /**
     * Reads a bar file to its end and closes it; rows that are no bars go to the log with their line.
     *
     * @param mayBeNegative whether a price of zero or below is a price
     * @throws IOException if it cannot be read to its end, is no text, or {@link #whyNotBars not bars}
     */
    public static BarColumns read(InputStream bytes, Interval interval, boolean mayBeNegative, ProblemLog problems)
            throws IOException {
        try (BoundedLines lines = new BoundedLines(bytes)) {
            Optional<String> reason = whyNotBars(lines);
            if (reason.isPresent()) {
                throw new IOException(reason.get());
            }
            return readRows(lines, new BarRow(interval, mayBeNegative), problems);
        }
    }

    private static BarColumns readRows(BoundedLines lines, BarRow row, ProblemLog problems) throws IOException {
        BarColumns columns = new BarColumns();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty()) {
                continue;
            }
            columns.countRow();
            Optional<String> problem = row.read(line);
            if (problem.isPresent()) {
                problems.add(lines.number(), problem.get());
            } else {
                columns.add(lines.number(), row);
            }
        }
        return columns;
    }

    private static Optional<String> whyNotBars(BoundedLines lines) throws IOException {
        String first = lines.next();
        if (first == null) {
            return Optional.of("it is empty");
        }
        String header = first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first;
        return header.equals(HEADER)
                ? Optional.empty()
                : Optional.of("its header is '" + header.substring(0, Math.min(LONGEST_QUOTE, header.length())) + "'");
    }
}
