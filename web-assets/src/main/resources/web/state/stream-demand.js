import { unionOf } from '../kernel/stream-filters.js';

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
    if (this.#parts.size === 0) {
      return;
    }
    const filter = unionOf([...this.#parts.values()].map(({ demand }) => ({ ...demand, topics: this.#topics })));
    const wanted = JSON.stringify(filter);
    if (wanted === this.#opened) {
      return;
    }
    const again = this.#opened !== '';
    this.#opened = wanted;
    this.#connection.open(filter);
    if (again) {
      this.#parts.forEach(({ onReopen }) => onReopen());
    }
  }
}
