/** @import { MarketConnection } from './market-connection.js' */

/** Data that is older than this says nothing of the present. */
const LONGEST_SILENCE = 60_000;

/**
 * The time of the data, which runs on between two messages. It is not the browser's: prices may be a replay of another
 * year, and a browser's clock may be wrong.
 */
export class DataClock {
  #now;
  #heard;
  #ticks;
  #stop;

  /**
   * @param {MarketConnection} connection
   * @param {string} start ISO instant
   * @param {() => number} [ticks] milliseconds that pass, from wherever
   */
  constructor(connection, start, ticks = () => performance.now()) {
    this.#ticks = ticks;
    this.#now = Date.parse(start);
    this.#heard = ticks();
    this.#stop = connection.on('quotes', ({ time }) => {
      if (time) {
        this.#now = Date.parse(time);
        this.#heard = ticks();
      }
    });
  }

  /** Epoch milliseconds; a feed that falls silent stops the clock after a minute. */
  get now() {
    return this.#now + Math.min(LONGEST_SILENCE, this.#ticks() - this.#heard);
  }

  close() {
    this.#stop();
  }
}
