import { Topics } from '../kernel/topics.js';

/** @import { Quote } from '../kernel/types.js' */
/** @import { MarketConnection } from './market-connection.js' */

/** The latest quote of every asset. */
export class QuoteBoard {
  /** @type {Map<string, Quote>} */
  #latest = new Map();
  /** @type {Topics<{change: void}>} */
  #topics = new Topics();

  /** @param {Pick<MarketConnection, 'on'>} connection */
  constructor(connection) {
    connection.on('quotes', ({ quotes }) => {
      Object.entries(quotes).forEach(([symbol, quote]) => this.#latest.set(symbol, quote));
      this.#topics.emit('change', undefined);
    });
    connection.on('staleness', ({ symbols, stale }) => this.#mark(symbols, stale));
  }

  /** @param {string} symbol */
  latest(symbol) {
    return this.#latest.get(symbol);
  }

  /** @param {() => void} listener called after quotes came, ten times a second perhaps @returns {() => void} ends it */
  onChange(listener) {
    return this.#topics.on('change', listener);
  }

  /** @param {string[]} symbols @param {boolean} stale */
  #mark(symbols, stale) {
    for (const symbol of symbols) {
      const quote = this.#latest.get(symbol);
      if (quote) {
        this.#latest.set(symbol, { ...quote, stale });
      }
    }
    this.#topics.emit('change', undefined);
  }
}
