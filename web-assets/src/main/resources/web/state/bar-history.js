import { MOST_BARS, mergeBars, putBar } from '../kernel/bars.js';
import { Topics } from '../kernel/topics.js';

/** @import { Asset, Bar, StreamBar } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from './market-connection.js' */

/**
 * @typedef {object} HistoryState
 * @property {'loading' | 'ready' | 'empty' | 'error'} name
 * @property {string} reason what the server said where it is an error, else empty
 *
 * @typedef {object} HistoryTopics
 * @property {readonly Bar[]} replaced any of the bars may differ: draw them all
 * @property {number} older so many bars were put before those that were there
 * @property {{bar: Bar, corrected: boolean}} updated one bar is new or changed; corrected if it is not the newest
 * @property {HistoryState} state
 * @property {boolean} reaching whether much is being loaded that somebody waits for
 */

/** How long to wait before asking again after a failure. */
export const RETRY = 10_000;
/** The most bars that the server gives at once. */
const PAGE = 5000;

/**
 * One asset's bars of one interval: loaded once, kept up with the market, and loaded further back on demand. Between its
 * oldest and its newest bar nothing is missing.
 */
export class BarHistory {
  #api;
  #connection;
  #limit;
  #later;
  /** @type {Topics<HistoryTopics>} */
  #topics = new Topics();
  /** @type {Bar[]} */
  #bars = [];
  /** @type {Bar[]} what came while the newest bars were loading */
  #early = [];
  /** @type {HistoryState} */
  #state = { name: 'loading', reason: '' };
  /** @type {Promise<void> | undefined} */
  #loading;
  /** @type {Promise<void> | undefined} */
  #loadingOlder;
  #hasOlder = true;
  /** Whether the server failed a moment ago and is left alone. */
  #resting = false;
  #abort = new AbortController();
  /** @type {(() => void)[]} */
  #stops = [];

  /**
   * @param {MarketApi} api
   * @param {MarketConnection} connection
   * @param {Asset} asset
   * @param {string} interval empty if the asset has no bars
   * @param {object} [options]
   * @param {number} [options.limit] how many bars are loaded at once
   * @param {(run: () => void, delay: number) => void} [options.later]
   */
  constructor(api, connection, asset, interval, { limit = 500, later = wait } = {}) {
    this.#api = api;
    this.#connection = connection;
    this.asset = asset;
    this.interval = interval;
    this.#limit = limit;
    this.#later = later;
  }

  /** Rising in time; the last one may still be forming. @returns {readonly Bar[]} */
  get bars() {
    return this.#bars;
  }

  get state() {
    return this.#state;
  }

  /** Whether there may be bars before the oldest one held. */
  get hasOlder() {
    return this.#hasOlder;
  }

  /**
   * @template {keyof HistoryTopics} T
   * @param {T} topic
   * @param {(data: HistoryTopics[T]) => void} listener
   */
  on(topic, listener) {
    return this.#topics.on(topic, listener);
  }

  /** Loads the newest bars and follows the market from then on. */
  open() {
    this.#stops = [
      this.#connection.on('candles', (bars) => this.#heard(bars)),
      this.#connection.on('renewed', () => void this.#load()),
    ];
    return this.#load();
  }

  /** Loads the newest bars once more. */
  refresh() {
    return this.#load();
  }

  /** Loads bars before the oldest one held, once at a time. @param {number} [limit] */
  loadOlder(limit = this.#limit) {
    if (!this.#loadingOlder && !this.#resting && this.#hasOlder && this.#bars.length > 0) {
      this.#loadingOlder = this.#older(limit).finally(() => (this.#loadingOlder = undefined));
    }
    return this.#loadingOlder ?? Promise.resolve();
  }

  /**
   * Loads whatever is missing back to that time, as far as there is any.
   *
   * @param {number} time epoch seconds
   * @returns {Promise<boolean>} false if it is too far back for bars of this length
   */
  async loadBackTo(time) {
    await this.#loading;
    if (!this.#missesBackTo(time)) {
      return true;
    }
    this.#topics.emit('reaching', true);
    await this.#reachBackTo(time);
    this.#topics.emit('reaching', false);
    return !this.#missesBackTo(time);
  }

  close() {
    this.#abort.abort();
    this.#stops.forEach((stop) => stop());
  }

  /** @param {number} time */
  async #reachBackTo(time) {
    while (this.#missesBackTo(time) && this.#bars.length < MOST_BARS) {
      const before = this.#bars.length;
      await this.loadOlder(PAGE);
      if (this.#bars.length === before) {
        break;
      }
    }
  }

  /** @param {number} time */
  #missesBackTo(time) {
    const oldest = this.#bars[0];
    return oldest !== undefined && oldest.time > time && this.#hasOlder;
  }

  #load() {
    this.#loading ??= this.#newest().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #newest() {
    if (!this.interval) {
      this.#become('empty');
      return;
    }
    if (this.#bars.length === 0) {
      this.#become('loading');
    }
    try {
      const bars = await this.#api.bars(this.asset, this.interval, { limit: this.#limit, signal: this.#abort.signal });
      this.#replace(bars);
    } catch (problem) {
      this.#failed(problem);
    }
  }

  /** @param {Bar[]} loaded */
  #replace(loaded) {
    this.#bars = mergeBars(continued(this.#bars, loaded), this.#early);
    this.#early = [];
    if (this.#bars.length === 0) {
      this.#become('empty');
      return;
    }
    this.#topics.emit('replaced', this.#bars);
    this.#become('ready');
  }

  /** @param {number} limit */
  async #older(limit) {
    const to = this.#bars[0]?.time;
    try {
      const older = await this.#api.bars(this.asset, this.interval, { to, limit, signal: this.#abort.signal });
      this.#hasOlder = older.length > 0;
      // What was held may have been replaced meanwhile; then these bars are not its neighbours.
      if (older.length > 0 && this.#bars[0]?.time === to) {
        this.#bars = mergeBars(older, this.#bars);
        this.#topics.emit('older', older.length);
      }
    } catch (problem) {
      this.#failed(problem);
    }
  }

  /** @param {StreamBar[]} bars */
  #heard(bars) {
    for (const bar of bars) {
      if (bar.symbol === this.asset.symbol && bar.interval === this.interval) {
        this.#take(bar);
      }
    }
  }

  /** @param {Bar} bar */
  #take(bar) {
    if (this.#loading) {
      this.#early.push(bar);
    } else if (this.#state.name === 'error') {
      // The server is there again; a chart of this one bar would be no picture of the market.
      this.#early.push(bar);
      void this.#load();
    } else if (this.#bars.length === 0) {
      this.#replace([bar]);
    } else if (bar.time >= (this.#bars[0]?.time ?? 0)) {
      const corrected = putBar(this.#bars, bar) === 'corrected';
      this.#topics.emit('updated', { bar, corrected });
    }
  }

  /** @param {unknown} problem */
  #failed(problem) {
    if (this.#abort.signal.aborted) {
      return;
    }
    if (this.#bars.length === 0) {
      this.#become('error', problem instanceof Error ? problem.message : String(problem));
    }
    this.#resting = true;
    this.#later(() => this.#retry(), RETRY);
  }

  #retry() {
    this.#resting = false;
    if (!this.#abort.signal.aborted) {
      void this.#load();
    }
  }

  /** @param {HistoryState['name']} name @param {string} [reason] */
  #become(name, reason = '') {
    this.#state = { name, reason };
    this.#topics.emit('state', this.#state);
  }
}

/**
 * What was held before the newest bars came, as far as these go on from it. After a long absence there is a hole between
 * them, and after a replay began anew what was held lies in its future: then only the loaded bars count.
 *
 * @param {Bar[]} held
 * @param {Bar[]} loaded
 */
function continued(held, loaded) {
  const first = loaded[0];
  const last = held.at(-1);
  const touches = first && last && last.time >= first.time;
  return touches ? [...held.filter((bar) => bar.time < first.time), ...loaded] : loaded;
}

/** The browser's own timer refuses to be called as a method. @param {() => void} run @param {number} delay milliseconds */
function wait(run, delay) {
  setTimeout(run, delay);
}
