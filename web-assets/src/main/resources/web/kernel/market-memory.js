import { keyOf } from './stream-filters.js';

/**
 * What the stream has told so far, folded: so that who joins later can begin with a snapshot without asking the server.
 */
export class MarketMemory {
  /** @type {any} the last snapshot but for what is kept apart; undefined before the first */
  #head;
  /** @type {Map<string, unknown>} */
  #quotes = new Map();
  /** @type {Map<string, any>} the newest bar by series */
  #bars = new Map();
  /** @type {Record<string, unknown>} */
  #stats = {};
  /** @type {Set<string>} */
  #stale = new Set();

  /** Whether there is anything to begin with. */
  get ready() {
    return this.#head !== undefined;
  }

  get snapshot() {
    return {
      ...this.#head,
      quotes: Object.fromEntries(this.#quotes),
      candles: [...this.#bars.values()],
      stats: this.#stats,
      stale: [...this.#stale],
    };
  }

  forget() {
    this.#head = undefined;
    this.#quotes.clear();
    this.#bars.clear();
    this.#stats = {};
    this.#stale.clear();
  }

  /** @param {string} event @param {any} data */
  take(event, data) {
    if (event === 'snapshot') {
      this.#begin(data);
    } else if (event === 'quotes') {
      this.#head = { ...this.#head, time: data.time };
      this.#putQuotes(data.quotes);
    } else if (event === 'candles') {
      this.#putBars(data.candles);
    } else if (event === 'stats') {
      this.#stats = { ...this.#stats, ...data };
    } else if (event === 'stale' || event === 'fresh') {
      this.#putStale(data, event === 'stale');
    }
  }

  /** @param {any} data */
  #begin(data) {
    const { quotes = {}, candles = [], stats = {}, stale = [], ...head } = data;
    this.forget();
    this.#head = head;
    this.#putQuotes(quotes);
    this.#putBars(candles);
    this.#stats = stats;
    this.#stale = new Set(stale);
  }

  /** @param {Record<string, unknown>} quotes */
  #putQuotes(quotes) {
    Object.entries(quotes).forEach(([symbol, quote]) => this.#quotes.set(symbol, quote));
  }

  /** A correction of an older bar does not take the newest one's place. @param {any[]} bars */
  #putBars(bars) {
    for (const bar of bars) {
      const known = this.#bars.get(keyOf(bar));
      if (!known || bar.time >= known.time) {
        this.#bars.set(keyOf(bar), bar);
      }
    }
  }

  /** @param {{symbols?: string[], feed?: boolean}} data @param {boolean} stale */
  #putStale({ symbols = [], feed }, stale) {
    symbols.forEach((symbol) => (stale ? this.#stale.add(symbol) : this.#stale.delete(symbol)));
    if (feed) {
      this.#head = { ...this.#head, feed_stale: stale };
    }
  }
}
