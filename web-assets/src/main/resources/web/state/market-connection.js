import { Topics } from '../kernel/topics.js';
import { ApiError } from '../api/answers.js';
import { Poller } from '../api/poller.js';
import { isUnanswered } from '../api/reach.js';
import { SharedStream } from '../api/shared-stream.js';
import { ConnectionHealth } from './connection-health.js';
import { MarketPoll } from './market-poll.js';

/** @import { MarketApi } from '../api/market-api.js' */
/** @import { Article, Firing, Quote, Session, Statistics, StreamBar } from '../kernel/types.js' */
/** @import { StreamFilter } from '../kernel/stream-filters.js' */
/** @import { StreamClient } from '../api/stream-client.js' */
/** @import { MarketState } from './market-poll.js' */

/**
 * @typedef {import('./connection-health.js').ConnectionState} ConnectionState
 *
 * @typedef {object} MarketTopics
 * @property {{time: string | undefined, quotes: Record<string, Quote>}} quotes
 * @property {StreamBar[]} candles
 * @property {Statistics} stats
 * @property {{articles: Article[], all?: boolean}} news
 * @property {{alerts: Firing[], all?: boolean}} alerts what alerts of the server told, some of it perhaps a second time: just
 *     now, oldest first, or `all` of late, newest first
 * @property {{symbols: string[], stale: boolean}} staleness
 * @property {boolean} feed whether the feed as a whole is stale
 * @property {Record<string, Session>} session
 * @property {void} renewed what was drawn may have holes: load it again
 * @property {void} restarted the server or its replay began anew: what was drawn goes on in another time
 * @property {number} retry epoch milliseconds of the next attempt to get the stream back
 * @property {ConnectionState} state
 */

/**
 * What comes from the market, by the stream or, where it cannot be had, by asking every 30 seconds. Who listens does not
 * have to know which.
 */
export class MarketConnection {
  /** @type {Topics<MarketTopics>} */
  #topics = new Topics();
  #api;
  #stream;
  #poll;
  #health;
  #now;
  /** @type {StreamFilter} */
  #filter = {};
  /** Whether anybody looks. */
  #isOpen = false;
  #snapshots = 0;
  #epoch = '';
  /** Counts the rounds of asking: only the last one's answer is the latest. */
  #rounds = 0;
  /** Whether something was missed that no answer has made good yet. */
  #missed = false;

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
    this.#stream = stream;
    this.#poll = new MarketPoll(api, marketOf);
    this.#now = now;
    this.#health = new ConnectionHealth({
      poller: poller(() => this.#ask()),
      onChange: (state) => this.#topics.emit('state', state),
      later,
      now,
    });
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
    return this.#health.state;
  }

  /** When the prices on the page were last known to be the latest, in epoch milliseconds. */
  get freshAt() {
    return this.#health.freshAt;
  }

  /** @param {StreamFilter} filter */
  open(filter) {
    this.#isOpen = true;
    this.#filter = filter;
    this.#snapshots = 0;
    this.#stream.open(filter);
  }

  /** Lets go of the connection while nobody looks; the last state stays. */
  suspend() {
    this.#isOpen = false;
    this.#health.rest();
    this.#stream.close();
  }

  resume() {
    this.#isOpen = true;
    this.#stream.resume();
  }

  /** Does not wait for the next attempt where there was no server to be had. */
  retry() {
    this.#stream.check();
    if (this.#health.isPolling) {
      void this.#ask();
    }
  }

  /**
   * Finds out whether the server is there, where the browser says that something has changed: it was asleep, or it is on
   * or off the network, which says little of a server that may be on this very machine.
   */
  async check() {
    this.retry();
    if (this.#health.isPolling) {
      return;
    }
    const asked = this.#now();
    try {
      await this.#api.quotes();
    } catch (problem) {
      // A no is an answer: the server is there.
      if (!(problem instanceof ApiError) && this.#isOpen) {
        this.#health.doubt(asked);
      }
    }
  }

  #listen() {
    const stream = this.#stream;
    stream.on('state', (state) => this.#streamIs(state));
    stream.on('retry', (at) => this.#topics.emit('retry', at));
    this.#hear('pulse', () => undefined);
    this.#hear('snapshot', (data) => this.#snapshot(data));
    this.#hear('quotes', (data) => this.#topics.emit('quotes', data));
    this.#hear('candles', (data) => this.#topics.emit('candles', data.candles));
    this.#hear('stats', (data) => this.#topics.emit('stats', data));
    this.#hear('news', (data) => this.#topics.emit('news', data));
    this.#hear('alert', (data) => this.#topics.emit('alerts', data));
    this.#hear('stale', (data) => this.#staleness(data, true));
    this.#hear('fresh', (data) => this.#staleness(data, false));
    this.#hear('session', (data) => this.#topics.emit('session', data.sessions));
  }

  /** Whatever the stream says, it lives. @param {string} event @param {(data: any) => void} listener */
  #hear(event, listener) {
    this.#stream.on(event, (data) => {
      this.#health.streamSpeaks();
      listener(data);
    });
  }

  /** @param {'connecting' | 'open' | 'lost'} state */
  #streamIs(state) {
    if (state === 'open') {
      // It goes on behind the last event, or begins with a snapshot.
      this.#missed = false;
      this.#health.streamIsOpen();
    } else {
      this.#missed ||= this.#snapshots > 0;
      this.#health.streamIsAway(this.#snapshots > 0);
    }
  }

  /** @param {any} data */
  #snapshot(data) {
    const restarted = this.#epoch !== '' && data.epoch !== this.#epoch;
    this.#epoch = data.epoch ?? '';
    if (restarted) {
      this.#topics.emit('restarted', undefined);
    }
    this.#topics.emit('quotes', { time: data.time, quotes: data.quotes ?? {} });
    this.#topics.emit('stats', data.stats ?? {});
    this.#topics.emit('staleness', { symbols: data.stale ?? [], stale: true });
    this.#topics.emit('feed', Boolean(data.feed_stale));
    // The first snapshot goes with history that was loaded beside it; a later one says that something was missed.
    if (this.#snapshots++ > 0 || restarted) {
      this.#topics.emit('renewed', undefined);
      void this.#events();
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

  /** No snapshot holds what happened before it. What was not to be had is asked for with the next one, or the next round. */
  async #events() {
    const { articles, alerts } = await this.#poll.events();
    if (articles) {
      this.#topics.emit('news', { articles, all: true });
    }
    if (alerts) {
      this.#topics.emit('alerts', { alerts, all: true });
    }
  }

  async #ask() {
    const round = ++this.#rounds;
    const isLatest = () => this.#health.isPolling && round === this.#rounds;
    try {
      const state = await this.#poll.ask(this.#filter.candles ?? []);
      if (isLatest()) {
        this.#tell(state);
      }
    } catch (problem) {
      if (!isUnanswered(problem)) {
        throw problem;
      }
      // There is no server to be had now; the next round asks again.
      if (isLatest()) {
        this.#health.pollFailed();
      }
    }
  }

  /** @param {MarketState} state */
  #tell({ quotes, statistics, candles }) {
    this.#health.polled();
    this.#topics.emit('quotes', quotes);
    if (statistics) {
      this.#topics.emit('stats', statistics);
    }
    void this.#events();
    if (this.#missed) {
      this.#missed = false;
      this.#topics.emit('renewed', undefined);
    }
    this.#topics.emit('candles', candles);
  }
}
