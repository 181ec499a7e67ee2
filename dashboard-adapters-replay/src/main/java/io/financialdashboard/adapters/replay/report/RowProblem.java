package io.financialdashboard.adapters.replay.report;

/**
 * What is wrong with one line of a file.
 *
 * @param line the number of the line, the header being line 1
 * @param what the rule and the value that breaks it, for example {@code high 1.2 is below open 1.3}
 */
public record RowProblem(int line, String what) {
    @Override
    public String toString() {
        return "line " + line + ": " + what;
    }
}
