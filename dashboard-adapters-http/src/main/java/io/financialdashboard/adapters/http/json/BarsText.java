package io.financialdashboard.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Bars as JSON, which grow out of the ones before: what is closed stays as it was written, and only the forming bar and what
 * is new are written again. The bytes are the same as if all of them were. Immutable.
 */
public final class BarsText implements KeptText {
    /** Six columns of eight bytes. */
    private static final int BYTES_OF_A_BAR = 48;

    private final Asset asset;
    private final Interval interval;
    private final Form form;
    private final CandleSeries bars;
    private final List<ItemsText> columns;

    private BarsText(Asset asset, Interval interval, Form form, CandleSeries bars, List<ItemsText> columns) {
        this.asset = asset;
        this.interval = interval;
        this.form = form;
        this.bars = bars;
        this.columns = columns;
    }

    /**
     * How the text is put together.
     *
     * @param beginning  what stands before everything
     * @param names      of the columns, as {@link CandleJson#COLUMNS} has them; none for an array of rows
     * @param saysForming whether an unfinished bar is named as such
     */
    private record Form(String beginning, List<String> names, boolean saysForming) {
        static final Form ROWS = new Form("[", List.of(), true);
        static final Form COLUMNS = new Form("{", CandleJson.COLUMNS, true);

        static Form statusAnd(List<String> names) {
            return new Form("{\"s\":\"ok\",", names, false);
        }
    }

    /**
     * {@code [{date, time, open, high, low, close, volume}]}; the forming bar carries {@code closed: false} and says when
     * it {@code closes_at}.
     */
    public static BarsText rows(Asset asset, Interval interval, CandleSeries bars) {
        return new BarsText(asset, interval, Form.ROWS, CandleSeries.empty(), List.of()).next(bars);
    }

    /**
     * {@code {t,o,h,l,c,v}}; {@code forming: true} says that the last bar is not finished, {@code closes_at} when it will
     * be.
     */
    public static BarsText columns(Asset asset, Interval interval, CandleSeries bars) {
        return new BarsText(asset, interval, Form.COLUMNS, CandleSeries.empty(), List.of()).next(bars);
    }

    /**
     * {@code {"s":"ok",t,o,h,l,c,v}} as TradingView's dialects have it: a fixing has no {@code o}, {@code h} and {@code l},
     * an asset that counts no volume no {@code v}, nor have bars of which one has an unknown volume: a client makes
     * {@code NaN} of a {@code null}, and draws none of them.
     */
    public static BarsText withStatus(Asset asset, Interval interval, CandleSeries bars) {
        Form form = Form.statusAnd(namesOf(asset, bars));
        return new BarsText(asset, interval, form, CandleSeries.empty(), List.of()).next(bars);
    }

    private static List<String> namesOf(Asset asset, CandleSeries bars) {
        boolean hasVolume = asset.volumeKind() != VolumeKind.NONE
                && IntStream.range(0, bars.size()).allMatch(i -> bars.volume(i) != Candle.UNKNOWN_VOLUME);
        return CandleJson.COLUMNS.stream()
                .filter(name -> !(asset.fixing() && "ohl".contains(name)))
                .filter(name -> hasVolume || !name.equals("v"))
                .toList();
    }

    /** The same asset and interval with other bars; this very text if they are the same. */
    public BarsText next(CandleSeries now) {
        if (!columns.isEmpty() && now.equals(bars)) {
            return this;
        }
        if (!fits(now)) {
            return withStatus(asset, interval, now);
        }
        int from = firstAlike(now);
        int same = closedAlike(from, now);
        List<ItemsText> written = new ArrayList<>();
        List<ObjIntConsumer<JsonWriter>> items = items(now);
        for (int i = 0; i < items.size(); i++) {
            ItemsText fresh = Json.items(same, now.size(), items.get(i));
            written.add(same == 0 ? fresh : columns.get(i).splice(from, from + same, fresh));
        }
        return new BarsText(asset, interval, form, now, List.copyOf(written));
    }

    @Override
    public int weight() {
        return bars.size() * BYTES_OF_A_BAR
                + columns.stream()
                        .mapToInt(one -> one.bytes().length + one.size() * Integer.BYTES)
                        .sum();
    }

    @Override
    public byte[] bytes() {
        var text = new ByteArrayOutputStream(
                columns.stream().mapToInt(one -> one.bytes().length).sum() + 128);
        put(text, form.beginning());
        if (form.names().isEmpty()) {
            text.writeBytes(columns.getFirst().bytes());
            put(text, "]");
        } else {
            putColumns(text);
            put(text, "}");
        }
        return text.toByteArray();
    }

    private void putColumns(ByteArrayOutputStream text) {
        for (int i = 0; i < columns.size(); i++) {
            put(text, (i == 0 ? "\"" : ",\"") + form.names().get(i) + "\":[");
            text.writeBytes(columns.get(i).bytes());
            put(text, "]");
        }
        if (form.saysForming() && bars.lastIsForming()) {
            put(text, ",\"forming\":true,\"closes_at\":\"");
            put(text, CandleJson.closeOf(asset, interval, bars.lastTime()) + "\"");
        }
    }

    /** How many bars would not be written again. */
    int reused(CandleSeries now) {
        return closedAlike(firstAlike(now), now);
    }

    /** Whether these bars have the columns that this text has. */
    private boolean fits(CandleSeries now) {
        return form.saysForming() || form.names().equals(namesOf(asset, now));
    }

    private int firstAlike(CandleSeries now) {
        return now.isEmpty() ? 0 : bars.indexAtOrAfter(now.firstTime());
    }

    /** How many bars behind {@code from} are closed here and there, and the same. */
    private int closedAlike(int from, CandleSeries now) {
        int most = Math.min(closed(bars) - from, closed(now));
        int same = 0;
        while (same < most && isAlike(from + same, now, same)) {
            same++;
        }
        return same;
    }

    private boolean isAlike(int here, CandleSeries now, int there) {
        return bars.time(here) == now.time(there)
                && Double.compare(bars.open(here), now.open(there)) == 0
                && Double.compare(bars.high(here), now.high(there)) == 0
                && Double.compare(bars.low(here), now.low(there)) == 0
                && Double.compare(bars.close(here), now.close(there)) == 0
                && bars.volume(here) == now.volume(there);
    }

    private static int closed(CandleSeries series) {
        return series.lastIsForming() ? series.size() - 1 : series.size();
    }

    private List<ObjIntConsumer<JsonWriter>> items(CandleSeries now) {
        if (form.names().isEmpty()) {
            return List.of((json, i) -> CandleJson.row(json, asset, interval, now, i));
        }
        List<ObjIntConsumer<JsonWriter>> all = CandleJson.columns(asset, now);
        return form.names().stream()
                .map(name -> all.get(CandleJson.COLUMNS.indexOf(name)))
                .toList();
    }

    private static void put(ByteArrayOutputStream text, String ascii) {
        text.writeBytes(ascii.getBytes(US_ASCII));
    }
}
