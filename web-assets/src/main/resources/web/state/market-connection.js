import { Topics } from '../kernel/topics.js';
import { Poller } from '../api/poller.js';
import { StreamClient } from '../api/stream-client.js';

/** @import { MarketApi } from '../api/market-api.js' */
/** @import { Article, Quote, Session, Statistics, StreamBar } from '../kernel/types.js' */
/** @import { StreamFilter } from '../api/stream-address.js' */

/**
 * @typedef {'connecting' | 'live' | 'polling' | 'offline'} ConnectionState
 *
 * @typedef {object} MarketTopics
 * @property {{time: string | undefined, quotes: Record<string, Quote>}} quotes
 * @property {StreamBar[]} candles
 * @property {Statistics} stats
 * @property {{articles: Article[], all: boolean}} news
 * @property {{symbols: string[], stale: boolean}} staleness
 * @property {boolean} feed whether the feed as a whole is stale
 * @property {Record<string, Session>} session
 * @property {void} renewed what was drawn may have holes: load it again
 * @property {ConnectionState} state
 */

/** How long a broken stream may take to come back before the page polls. */
const PATIENCE = 4_000;

/**
 * What comes from the market, by the stream or, where it cannot be had, by asking every 30 seconds. Who listens does not
 * have to know which.
 */
export class MarketConnection {
  /** @type {Topics<MarketTopics>} */
  #topics = new Topics();
  #api;
  #stream;
  #poller;
  #later;
  /** @type {StreamFilter} */
  #filter = {};
  /** @type {(symbol: string) => string} */
  #marketOf;
  /** @type {ConnectionState} */
  #state = 'connecting';
  #snapshots = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  /**
   * @param {MarketApi} api
   * @param {(symbol: string) => string} marketOf
   * @param {object} [parts]
   * @param {StreamClient} [parts.stream]
   * @param {(ask: () => Promise<void>) => Poller} [parts.poller]
   * @param {(run: () => void, delay: number) => ReturnType<typeof setTimeout>} [parts.later]
   */
  constructor(api, marketOf, { stream = new StreamClient(), poller = (ask) => new Poller(ask), later = (run, delay) => setTimeout(run, delay) } = {}) {
    this.#api = api;
    this.#marketOf = marketOf;
    this.#stream = stream;
    this.#poller = poller(() => this.#poll());
    this.#later = later;
    this.#listen();
  }

  /**
   * @template {keyof MarketTopics} T
   * @param {T} topic
   * @param {(data: MarketTopics[T]) => void} listener
   */
  on(topic, listener) {
    return this.#topics.on(topic, listener);
  }

  get state() {
    return this.#state;
  }

  /** @param {StreamFilter} filter */
  open(filter) {
    this.#filter = filter;
    this.#snapshots = 0;
    this.#stream.open(filter);
  }

  /** Lets go of the connection while nobody looks; the last state stays. */
  suspend() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#poller.stop();
    this.#stream.close();
  }

  resume() {
    this.#stream.resume();
  }

  /** Does not wait for the next round where there was no server to be had. */
  retry() {
    this.#stream.resume();
    void this.#poll();
  }

  #listen() {
    const stream = this.#stream;
    stream.on('state', (state) => this.#streamIs(state));
    stream.on('snapshot', (data) => this.#snapshot(data));
    stream.on('quotes', (data) => this.#topics.emit('quotes', data));
    stream.on('candles', (data) => this.#topics.emit('candles', data.candles));
    stream.on('stats', (data) => this.#topics.emit('stats', data));
    stream.on('news', (data) => this.#topics.emit('news', { articles: data.articles, all: false }));
    stream.on('stale', (data) => this.#staleness(data, true));
    stream.on('fresh', (data) => this.#staleness(data, false));
    stream.on('session', (data) => this.#topics.emit('session', data.sessions));
  }

  /** @param {'connecting' | 'open' | 'lost'} state */
  #streamIs(state) {
    if (state === 'open') {
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#poller.stop();
      this.#become('live');
    } else if (!this.#poller.running) {
      this.#become('connecting');
      this.#patience ??= this.#later(() => this.#poller.start(), PATIENCE);
    }
  }

  /** @param {any} data */
  #snapshot(data) {
    this.#topics.emit('quotes', { time: data.time, quotes: data.quotes ?? {} });
    this.#topics.emit('stats', data.stats ?? {});
    this.#topics.emit('staleness', { symbols: data.stale ?? [], stale: true });
    this.#topics.emit('feed', Boolean(data.feed_stale));
    // The first snapshot goes with history that was loaded beside it; a later one says that something was missed.
    if (this.#snapshots++ > 0) {
      this.#topics.emit('renewed', undefined);
    }
    this.#topics.emit('candles', data.candles ?? []);
  }

  /** @param {{symbols?: string[], feed?: boolean}} data @param {boolean} stale */
  #staleness(data, stale) {
    this.#topics.emit('staleness', { symbols: data.symbols ?? [], stale });
    if (data.feed) {
      this.#topics.emit('feed', stale);
    }
  }

  async #poll() {
    try {
      const [quotes, statistics, articles, candles] = await Promise.all([
        this.#api.quotes(),
        this.#api.statistics(),
        this.#api.news(),
        this.#latestBars(),
      ]);
      if (this.#poller.running) {
        this.#become('polling');
        this.#topics.emit('quotes', quotes);
        this.#topics.emit('stats', statistics);
        this.#topics.emit('news', { articles, all: true });
        this.#topics.emit('candles', candles);
      }
    } catch {
      // Whatever the reason, there is no server to be had now; the next round asks again.
      this.#become('offline');
    }
  }

  /** @returns {Promise<StreamBar[]>} */
  async #latestBars() {
    const wanted = this.#filter.candles ?? [];
    const found = await Promise.all(
      wanted.map(async ({ symbol, interval }) => {
        const market = this.#marketOf(symbol);
        const bars = await this.#api.bars({ market, symbol }, interval, { limit: 5 });
        return bars.map((bar) => ({ ...bar, market, symbol, interval }));
      }),
    );
    return found.flat();
  }

  /** @param {ConnectionState} state */
  #become(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.#topics.emit('state', state);
    }
  }
}
