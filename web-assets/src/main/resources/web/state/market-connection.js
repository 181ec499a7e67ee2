import { Topics } from '../kernel/topics.js';
import { Poller } from '../api/poller.js';
import { SharedStream } from '../api/shared-stream.js';

/** @import { MarketApi } from '../api/market-api.js' */
/** @import { Article, Quote, Session, Statistics, StreamBar } from '../kernel/types.js' */
/** @import { StreamFilter } from '../api/stream-address.js' */
/** @import { StreamClient } from '../api/stream-client.js' */

/**
 * @typedef {'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline'} ConnectionState
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
 * @property {void} restarted the server or its replay began anew: what was drawn goes on in another time
 * @property {number} retry epoch milliseconds of the next attempt to get the stream back
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
  #epoch = '';
  #streaming = false;
  #now;
  #freshAt;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  /**
   * @param {MarketApi} api
   * @param {(symbol: string) => string} marketOf
   * @param {object} [parts]
   * @param {SharedStream | StreamClient} [parts.stream]
   * @param {(ask: () => Promise<void>) => Poller} [parts.poller]
   * @param {(run: () => void, delay: number) => ReturnType<typeof setTimeout>} [parts.later]
   * @param {() => number} [parts.now] epoch milliseconds
   */
  constructor(
    api,
    marketOf,
    { stream = new SharedStream(), poller = (ask) => new Poller(ask), later = (run, delay) => setTimeout(run, delay), now = Date.now } = {},
  ) {
    this.#api = api;
    this.#marketOf = marketOf;
    this.#stream = stream;
    this.#poller = poller(() => this.#poll());
    this.#later = later;
    this.#now = now;
    this.#freshAt = now();
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

  /** When the prices on the page were last known to be the latest, in epoch milliseconds. */
  get freshAt() {
    return this.#freshAt;
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

  /** Does not wait for the next attempt where there was no server to be had. */
  retry() {
    this.#stream.check();
    if (this.#poller.running) {
      void this.#poll();
    }
  }

  /**
   * Finds out whether the server is there, where the browser says that something has changed: it was asleep, or it is on
   * or off the network, which says little of a server that may be on this very machine.
   */
  async check() {
    this.retry();
    if (!this.#poller.running) {
      try {
        await this.#api.quotes();
      } catch {
        // Whatever the reason, it cannot be had now.
        this.#become('offline');
        this.#poller.start();
      }
    }
  }

  #listen() {
    const stream = this.#stream;
    stream.on('state', (state) => this.#streamIs(state));
    stream.on('retry', (at) => this.#topics.emit('retry', at));
    stream.on('pulse', () => this.#streamLives());
    stream.on('snapshot', (data) => {
      this.#streamLives();
      this.#snapshot(data);
    });
    stream.on('quotes', (data) => {
      this.#streamLives();
      this.#topics.emit('quotes', data);
    });
    stream.on('candles', (data) => this.#topics.emit('candles', data.candles));
    stream.on('stats', (data) => this.#topics.emit('stats', data));
    stream.on('news', (data) => this.#topics.emit('news', { articles: data.articles, all: false }));
    stream.on('stale', (data) => this.#staleness(data, true));
    stream.on('fresh', (data) => this.#staleness(data, false));
    stream.on('session', (data) => this.#topics.emit('session', data.sessions));
  }

  /** @param {'connecting' | 'open' | 'lost'} state */
  #streamIs(state) {
    this.#streaming = state === 'open';
    if (state === 'open') {
      this.#streamLives();
    } else if (!this.#poller.running) {
      // Who had prices is waiting for them to come back.
      this.#become(this.#snapshots > 0 ? 'reconnecting' : 'connecting');
      this.#patience ??= this.#later(() => this.#poller.start(), PATIENCE);
    }
  }

  #streamLives() {
    if (this.#streaming) {
      this.#freshAt = this.#now();
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#poller.stop();
      this.#become('live');
    }
  }

  /** @param {any} data */
  #snapshot(data) {
    const restarted = this.#epoch !== '' && data.epoch !== this.#epoch;
    this.#epoch = data.epoch ?? '';
    if (restarted) {
      this.#topics.emit('restarted', undefined);
      void this.#newsAgain();
    }
    this.#topics.emit('quotes', { time: data.time, quotes: data.quotes ?? {} });
    this.#topics.emit('stats', data.stats ?? {});
    this.#topics.emit('staleness', { symbols: data.stale ?? [], stale: true });
    this.#topics.emit('feed', Boolean(data.feed_stale));
    // The first snapshot goes with history that was loaded beside it; a later one says that something was missed.
    if (this.#snapshots++ > 0 || restarted) {
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

  /** The stream tells only what is published from now on. */
  async #newsAgain() {
    try {
      this.#topics.emit('news', { articles: await this.#api.news(), all: true });
    } catch {
      // Gone again already: the next snapshot asks once more.
      this.#epoch = 'unknown';
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
        this.#freshAt = this.#now();
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
