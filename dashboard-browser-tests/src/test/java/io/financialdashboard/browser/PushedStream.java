package io.financialdashboard.browser;

import java.util.Map;

/** Tells a page what a server tells in hours, within seconds: each event takes the way of one that came over the network. */
final class PushedStream {
    private static final String KEEP_SOURCES = """
            globalThis.sources = [];
            globalThis.EventSource = class extends EventSource {
              constructor(address) { super(address); globalThis.sources.push(this); }
            };
            """;

    /** Ten beats a second of which each moves every price and the forming bars; the page draws a frame now and then. */
    private static final String PUSH = """
            async ({ from, seconds }) => {
              const LENGTHS = { '1m': 60, '15m': 900 };
              const source = globalThis.sources.at(-1);
              const filter = new URL(source.url, location.href).searchParams;
              const series = (filter.get('candles') ?? '').split(',').filter(Boolean).map((one) => one.split('@'));
              const rows = [...document.querySelectorAll('[data-row]')].map((row) => row.dataset.row);
              const symbols = filter.get('symbols')?.split(',') ?? [...new Set(rows)];
              const iso = (time) => new Date(time).toISOString();
              const send = (name, data) => source.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
              const priceAt = (beat) => 66_000 + Math.round(5_000 * Math.sin(beat / 700) + 700 * Math.sin(beat * 1.7)) / 100;
              const barAt = (beat, [symbol, interval], closed) => {
                const length = LENGTHS[interval];
                const time = Math.floor((from + beat * 100) / 1000 / length) * length;
                const close = priceAt(beat);
                return { market: 'crypto', symbol, interval, date: iso(time * 1000), time, open: 66_000, high: Math.max(66_000, close),
                  low: Math.min(66_000, close), close, volume: 1 + (beat % 600), closed, closes_at: iso((time + length) * 1000) };
              };
              for (let beat = 0; beat < seconds * 10; beat++) {
                const current = priceAt(beat);
                const quote = { current, bid: current - 1, ask: current + 1, change: (current - 66_000) / 660, change_abs: current - 66_000,
                  high_24h: 66_057, low_24h: 65_943, previous_close: 66_000, volume: beat, time: iso(from + beat * 100), stale: false };
                send('quotes', { time: quote.time, quotes: Object.fromEntries(symbols.map((symbol) => [symbol, quote])) });
                const ends = ([, interval]) => (from + (beat + 1) * 100) % (LENGTHS[interval] * 1000) === 0;
                send('candles', { candles: series.map((one) => barAt(beat, one, ends(one))) });
                if (beat % 50 === 49) {
                  await new Promise((drawn) => requestAnimationFrame(drawn));
                }
              }
            }
            """;

    private final Window window;
    private long time;

    private PushedStream(Window window, long from) {
        this.window = window;
        this.time = from;
    }

    /**
     * To be called before the window goes anywhere.
     *
     * @param from epoch milliseconds of the first event
     */
    static PushedStream in(Window window, long from) {
        window.page().addInitScript(KEEP_SOURCES);
        return new PushedStream(window, from);
    }

    void push(int minutes) {
        window.page().evaluate(PUSH, Map.of("from", (double) time, "seconds", minutes * 60));
        time += minutes * 60_000L;
    }
}
