package io.financialdashboard.app.terminal;

import io.financialdashboard.client.model.Asset;
import io.financialdashboard.client.model.Quote;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Quotes in columns, as wide as the widest of each that there was so far. For one thread at a time. */
final class QuoteTable {
    private static final List<String> HEAD =
            List.of("SYMBOL", "PRICE", "CHANGE", "BID", "ASK", "LOW", "HIGH", "TIME", "");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int CHANGE = 2;

    private final Map<String, Asset> assets;
    private final Ansi ansi;
    private final InstantSource clock;
    private final ZoneId zone;
    /** Never less than before: lines that come one after the other stand below each other. */
    private final int[] widths = new int[HEAD.size()];

    /**
     * @param clock tells which prices are of today
     * @param zone  in which times are written
     */
    QuoteTable(Collection<Asset> assets, Ansi ansi, InstantSource clock, ZoneId zone) {
        this.assets = assets.stream().collect(Collectors.toMap(Asset::symbol, asset -> asset));
        this.ansi = ansi;
        this.clock = clock;
        this.zone = zone;
    }

    /** One line for each symbol, in that order, below a line of names; a dash for what is not known. */
    List<String> lines(Collection<String> symbols, Map<String, Quote> quotes) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEAD), symbols.stream().map(symbol -> cells(symbol, quotes)))
                .toList();
        rows.forEach(this::widen);
        return rows.stream().map(this::line).toList();
    }

    private List<String> cells(String symbol, Map<String, Quote> quotes) {
        Quote quote = quotes.get(symbol);
        if (quote == null) {
            return List.of(symbol, "–", "–", "–", "–", "–", "–", "–", "");
        }
        int scale = assets.containsKey(symbol) ? assets.get(symbol).priceScale() : 2;
        return List.of(
                symbol,
                price(OptionalDouble.of(quote.current()), scale),
                percent(quote.change()),
                price(quote.bid(), scale),
                price(quote.ask(), scale),
                price(quote.low(), scale),
                price(quote.high(), scale),
                time(quote.time().atZone(zone)),
                note(quote));
    }

    /** A closed market's price may be days old. */
    private String time(ZonedDateTime time) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return time.toLocalDate().equals(today) ? CLOCK.format(time) : time.toLocalDate() + " " + CLOCK.format(time);
    }

    private static String note(Quote quote) {
        if (!quote.session().open()) {
            return "closed";
        }
        return quote.stale() ? "stale" : "";
    }

    private void widen(List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            widths[column] = Math.max(widths[column], row.get(column).length());
        }
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String room = " ".repeat(widths[column] - cell.length());
            String padded = column == 0 || column == row.size() - 1 ? cell + room : room + cell;
            line.append(column == CHANGE ? coloured(padded, cell) : padded).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private String coloured(String padded, String change) {
        return switch (change.charAt(0)) {
            case '+' -> ansi.string("@|green " + padded + "|@");
            case '-' -> ansi.string("@|red " + padded + "|@");
            default -> padded;
        };
    }

    static String price(OptionalDouble price, int decimals) {
        return price.isEmpty() ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", price.getAsDouble());
    }

    private static String percent(OptionalDouble change) {
        if (change.isEmpty()) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%+.2f%%", change.getAsDouble());
        return text.equals("-0.00%") || text.equals("+0.00%") ? "0.00%" : text;
    }
}
