package io.financialdashboard.app.terminal;

import io.financialdashboard.client.model.Quote;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that stays where it is while its prices change, on a screen of its own that is left as it was found (ECMA-48). */
final class LiveTable implements QuoteOutput {
    private static final String OWN_SCREEN = "\033[?1049h\033[?25l";
    private static final String SCREEN_BEFORE = "\033[?25h\033[?1049l";
    private static final String HOME = "\033[H";
    private static final String REST_OF_LINE = "\033[K";
    private static final String REST_OF_SCREEN = "\033[J";

    private final PrintWriter out;
    private final QuoteTable table;
    private final List<String> symbols;
    private final Thread atExit = new Thread(this::leave);
    private Map<String, Quote> shown = Map.of();
    private String words = "";

    LiveTable(PrintWriter out, QuoteTable table, List<String> symbols) {
        this.out = out;
        this.table = table;
        this.symbols = symbols;
        // Ctrl+C ends the process: the terminal has its cursor back all the same.
        Runtime.getRuntime().addShutdownHook(atExit);
        out.print(OWN_SCREEN);
    }

    @Override
    public synchronized void show(Map<String, Quote> all, Map<String, Quote> changed) {
        shown = new LinkedHashMap<>(all);
        draw();
    }

    @Override
    public synchronized void say(String other) {
        words = other;
        draw();
    }

    private void draw() {
        out.print(HOME);
        table.lines(symbols, shown).forEach(line -> out.print(line + REST_OF_LINE + "\n"));
        out.print(REST_OF_LINE + "\n" + (words.isEmpty() ? "Ctrl+C ends" : words) + REST_OF_LINE + REST_OF_SCREEN);
        out.flush();
    }

    @Override
    public boolean isGone() {
        return out.checkError();
    }

    @Override
    public void end() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        leave();
    }

    private synchronized void leave() {
        out.print(SCREEN_BEFORE);
        out.flush();
    }
}
