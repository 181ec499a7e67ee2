/** @import { StreamFilter } from '../api/stream-address.js' */
/** @import { MarketConnection } from './market-connection.js' */

/**
 * What one part of the page wants of the stream.
 *
 * @typedef {object} Demand
 * @property {string[]} symbols
 * @property {{symbol: string, interval: string}[]} candles
 */

/**
 * Joins what several parts of a page want of the stream into one connection: a browser allows a host but six.
 */
export class StreamDemand {
  #connection;
  #topics;
  #soon;
  /** @type {Map<object, {demand: Demand, onReopen: () => void}>} */
  #parts = new Map();
  /** What the stream brings at the moment. */
  #opened = '';
  #waiting = false;

  /**
   * @param {Pick<MarketConnection, 'open'>} connection
   * @param {string[]} topics that every part wants
   * @param {(run: () => void) => void} [soon]
   */
  constructor(connection, topics, soon = (run) => queueMicrotask(run)) {
    this.#connection = connection;
    this.#topics = topics;
    this.#soon = soon;
  }

  /**
   * @param {() => void} onReopen hears when the stream was away for a moment: what came meanwhile is in the server's answers only
   * @returns {{want: (demand: Demand) => void, close: () => void}}
   */
  part(onReopen) {
    const key = {};
    return {
      want: (demand) => {
        this.#parts.set(key, { demand, onReopen });
        this.#openSoon();
      },
      close: () => {
        this.#parts.delete(key);
        this.#openSoon();
      },
    };
  }

  /** Charts that come or go together make one change of the stream. */
  #openSoon() {
    if (!this.#waiting) {
      this.#waiting = true;
      this.#soon(() => {
        this.#waiting = false;
        this.#open();
      });
    }
  }

  #open() {
    const filter = this.#union();
    const wanted = JSON.stringify(filter);
    if (this.#parts.size === 0 || wanted === this.#opened) {
      return;
    }
    const again = this.#opened !== '';
    this.#opened = wanted;
    this.#connection.open(filter);
    if (again) {
      this.#parts.forEach(({ onReopen }) => onReopen());
    }
  }

  /** @returns {StreamFilter} */
  #union() {
    const demands = [...this.#parts.values()].map(({ demand }) => demand);
    /** @type {Map<string, {symbol: string, interval: string}>} */
    const candles = new Map();
    demands.flatMap((demand) => demand.candles).forEach((one) => candles.set(`${one.symbol}@${one.interval}`, one));
    return {
      symbols: [...new Set(demands.flatMap(({ symbols }) => symbols))].sort(),
      candles: [...candles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
      topics: this.#topics,
    };
  }
}
