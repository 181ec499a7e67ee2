package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What stands above a chart. What has no room is left out: the interval first, then the change and the price. The source never
 * is, since it says whether the price is one: it goes below the line.
 */
final class ChartHead {
    private static final double EDGE = 12;
    private static final double BASELINE = 26;
    private static final double NORMAL = 12;
    private static final double SMALL = 10;
    /** Of what stands below the line. */
    private static final double SECOND_BASELINE = 38;

    private static final double LARGE = 16;
    private static final double APART = 8;
    /** Closer than a space, words run into each other. */
    private static final double LEAST_APART = 4;
    /** The day since when the price has changed so takes half of a narrow picture. */
    private static final int WIDE = 480;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Picture picture;
    private final Palette palette;
    private final Asset asset;
    private final CandleSeries bars;

    ChartHead(Picture picture) {
        this.picture = picture;
        this.palette = Palette.of(picture.theme());
        this.asset = picture.asset();
        this.bars = picture.bars();
    }

    void draw(Canvas canvas) {
        double width = picture.size().width() - 2 * EDGE;
        // A long name and a long price have room in smaller letters, if not in large ones.
        double size = fits(List.of(price(LARGE)), width - symbol(LARGE).width()) ? LARGE : NORMAL;
        Words symbol = symbol(size);
        canvas.text(symbol, EDGE, BASELINE);
        double room = width - symbol.width();
        List<Words> figures = figures(room, size);
        double right = picture.size().width() - EDGE;
        for (Words words : figures) {
            canvas.textTo(words, right, BASELINE);
            right -= words.width() + APART;
        }
        double left = room - width(figures) - APART;
        List<Words> notes = notes(left).toList();
        notes.forEach(note -> canvas.text(note, EDGE + symbol.width() + APART, BASELINE));
        String source = Captions.sourceName(picture.source());
        if (!source.isEmpty() && notes.stream().noneMatch(note -> note.text().endsWith(source))) {
            canvas.text(Words.plain(source, SMALL, palette.muted()), EDGE, SECOND_BASELINE);
        }
    }

    private Words symbol(double size) {
        return Words.bold(asset.symbol().value(), size, palette.text());
    }

    private Words price(double size) {
        String price = bars.isEmpty() ? "" : Captions.price(asset, bars.close(bars.size() - 1));
        return Words.bold(price, size, palette.text());
    }

    /** Those that have room, from the right edge inwards. */
    private List<Words> figures(double room, double size) {
        if (bars.isEmpty()) {
            return List.of();
        }
        Words price = price(size);
        return Stream.of(List.of(change(since()), price), List.of(change(""), price), List.of(price))
                .filter(figures -> fits(figures, room))
                .findFirst()
                .orElseGet(List::of);
    }

    private static boolean fits(List<Words> figures, double room) {
        return width(figures) + LEAST_APART <= room;
    }

    private static double width(List<Words> words) {
        return words.stream().mapToDouble(Words::width).sum() + APART * Math.max(0, words.size() - 1);
    }

    private Words change(String since) {
        boolean rose = bars.close(bars.size() - 1) >= bars.open(0);
        return Words.plain(Captions.change(bars) + since, NORMAL, palette.move(rose));
    }

    private String since() {
        ZoneId zone = picture.interval().isIntraday() ? asset.calendar().zone() : ZoneOffset.UTC;
        return picture.size().width() < WIDE
                ? ""
                : " since " + DAY.format(Instant.ofEpochMilli(bars.firstTime()).atZone(zone));
    }

    /** The most that has room beside the symbol. */
    private Stream<Words> notes(double room) {
        String interval = picture.interval().id();
        String name = asset.displayName() + " · " + interval;
        String source = Captions.sourceName(picture.source());
        Words all = note(source.isEmpty() ? name : name + " · " + source);
        if (all.width() + EDGE <= room) {
            return Stream.of(all);
        }
        return Stream.of(source, interval)
                .filter(text -> !text.isEmpty())
                .map(this::note)
                .filter(note -> note.width() + LEAST_APART <= room)
                .limit(1);
    }

    private Words note(String text) {
        return Words.plain(text, NORMAL, palette.muted());
    }
}
