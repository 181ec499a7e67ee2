package io.financialdashboard.app.terminal;

import io.financialdashboard.client.json.WireFormat;
import io.financialdashboard.client.model.Quote;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line for each change: for pipes and files. */
final class QuoteLines implements QuoteOutput {
    private final PrintWriter out;
    private final QuoteTable table;
    private final boolean json;
    private boolean begun;

    QuoteLines(PrintWriter out, QuoteTable table, boolean json) {
        this.out = out;
        this.table = table;
        this.json = json;
    }

    @Override
    public void show(Map<String, Quote> all, Map<String, Quote> changed) {
        if (json) {
            changed.forEach((symbol, quote) -> out.println(line(symbol, quote)));
        } else {
            List<String> lines = table.lines(changed.keySet(), changed);
            lines.subList(begun ? 1 : 0, lines.size()).forEach(out::println);
            begun = true;
        }
        out.flush();
    }

    private static String line(String symbol, Quote quote) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("symbol", symbol);
        line.put("quote", quote);
        return WireFormat.write(line);
    }

    /** Whoever reads lines sees them stop; nothing but prices stands among them. */
    @Override
    public void say(String words) {}

    /** A writer keeps to itself that the other end of its pipe is closed, unless it is asked. */
    @Override
    public boolean isGone() {
        return out.checkError();
    }

    @Override
    public void end() {
        out.flush();
    }
}
