package io.financialdashboard.adapters.replay.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a file has no bar though the calendar was open. Gaps are normal (nothing was traded, or not recorded) and no
 * problem; nothing is filled in.
 *
 * @param count      how many places there are
 * @param absent     how many bars the calendar would have there
 * @param afterLines the lines after which the first of them are, at most {@value #MOST_LISTED}
 */
public record Gaps(int count, long absent, List<Integer> afterLines) {
    public static final int MOST_LISTED = 5;
    public static final Gaps NONE = new Gaps(0, 0, List.of());

    public Gaps {
        afterLines = List.copyOf(afterLines);
    }

    void writeTo(StringBuilder text) {
        if (count > 0) {
            text.append("; ").append(count).append(count == 1 ? " gap (" : " gaps (");
            text.append(absent).append(absent == 1 ? " bar" : " bars").append(" absent) after line ");
            text.append(afterLines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            text.append(count > afterLines.size() ? ", …" : "");
        }
    }
}
