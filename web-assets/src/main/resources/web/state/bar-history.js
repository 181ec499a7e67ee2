import { goesOn, mergeBars, putBar } from '../kernel/bars.js';
import { Topics } from '../kernel/topics.js';
import { BarSource } from './bar-source.js';
import { OlderBars } from './older-bars.js';

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

/**
 * One asset's bars of one interval: loaded once, kept up with the market, and loaded further back on demand. Between its
 * oldest and its newest bar nothing is missing, but for what a server that fails at the moment has to say.
 */
export class BarHistory {
  #connection;
  #limit;
  #source;
  #older;
  /** @type {Topics<HistoryTopics>} */
  #topics = new Topics();
  /** @type {Bar[]} */
  #bars = [];
  /** @type {Bar[]} what came since the newest bars were asked for */
  #early = [];
  /** @type {HistoryState} */
  #state = { name: 'loading', reason: '' };
  /** @type {Promise<void> | undefined} */
  #loading;
  /** Whether the answer on its way may have been given before something was missed. */
  #isOvertaken = false;
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
  constructor(api, connection, asset, interval, { limit = 500, later } = {}) {
    this.#connection = connection;
    this.asset = asset;
    this.interval = interval;
    this.#limit = limit;
    this.#source = new BarSource(api, asset, interval, {
      later,
      onFailure: (reason) => this.#bars.length === 0 && this.#become('error', reason),
      onRested: () => void this.#load(),
    });
    this.#older = new OlderBars(this.#source, () => this.#bars, (older) => this.#prepend(older));
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
    return this.#older.mayExist;
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
      this.#connection.on('renewed', () => this.#renew()),
    ];
    return this.#load();
  }

  /** Loads the newest bars once more. */
  refresh() {
    return this.#load();
  }

  /** Loads bars before the oldest one held, once at a time. @param {number} [limit] */
  loadOlder(limit = this.#limit) {
    return this.#older.load(limit);
  }

  /**
   * Loads whatever is missing back to that time, as far as there is any.
   *
   * @param {number} time epoch seconds
   * @returns {Promise<boolean>} false if it is too far back for bars of this length
   */
  async loadBackTo(time) {
    await this.#loading;
    if (!this.#older.missesBackTo(time)) {
      return true;
    }
    this.#topics.emit('reaching', true);
    await this.#older.reachBackTo(time);
    this.#topics.emit('reaching', false);
    return !this.#older.missesBackTo(time);
  }

  close() {
    this.#source.close();
    this.#stops.forEach((stop) => stop());
  }

  #load() {
    this.#loading ??= this.#newest().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  #renew() {
    this.#isOvertaken = true;
    void this.#load();
  }

  async #newest() {
    if (!this.interval) {
      this.#become('empty');
      return;
    }
    if (this.#bars.length === 0) {
      this.#become('loading');
    }
    /** @type {Bar[] | undefined} */
    let newest;
    do {
      this.#isOvertaken = false;
      this.#early = [];
      newest = await this.#source.ask({ limit: this.#limit });
    } while (newest && this.#isOvertaken);
    if (newest) {
      this.#replace(newest);
    } else {
      this.#makeDo();
    }
  }

  /** @param {readonly Bar[]} newest */
  #replace(newest) {
    if (!goesOn(this.#bars, newest)) {
      this.#bars = [];
      this.#older.beginAnew();
    }
    const held = this.#bars.filter((bar) => bar.time < Number(newest[0]?.time));
    this.#bars = mergeBars([...held, ...newest], this.#early);
    this.#early = [];
    if (this.#bars.length === 0) {
      this.#become('empty');
      return;
    }
    this.#topics.emit('replaced', this.#bars);
    this.#become('ready');
  }

  /** Until the next try what the market told goes to the bars that are held, if there are any. */
  #makeDo() {
    const early = this.#early;
    this.#early = [];
    if (this.#bars.length > 0) {
      early.forEach((bar) => this.#put(bar));
    }
  }

  /** @param {Bar[]} older */
  #prepend(older) {
    this.#bars = mergeBars(older, this.#bars);
    this.#topics.emit('older', older.length);
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
    if (this.#state.name === 'error') {
      // The server is there again; a chart of this one bar would be no picture of the market.
      void this.#load();
    }
    if (this.#loading) {
      this.#early.push(bar);
    } else if (this.#bars.length === 0) {
      this.#replace([bar]);
    } else {
      this.#put(bar);
    }
  }

  /** What lies before the oldest bar held comes with the others there. @param {Bar} bar */
  #put(bar) {
    if (bar.time >= Number(this.#bars[0]?.time)) {
      const corrected = putBar(this.#bars, bar) === 'corrected';
      this.#topics.emit('updated', { bar, corrected });
    }
  }

  /** @param {HistoryState['name']} name @param {string} [reason] */
  #become(name, reason = '') {
    this.#state = { name, reason };
    this.#topics.emit('state', this.#state);
  }
}
