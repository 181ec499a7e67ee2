import { INTERVALS } from '../kernel/interval.js';

/** @import { MarketApi } from '../api/market-api.js' */

/** Which lengths of bars each asset has; asked for once, when somebody needs it. */
export class AssetIntervals {
  #api;
  /** @type {Promise<Map<string, readonly string[]>> | undefined} */
  #asked;

  /** @param {Pick<MarketApi, 'assets'>} api */
  constructor(api) {
    this.#api = api;
  }

  /**
   * From the shortest to the longest, by symbol.
   *
   * @returns {Promise<Map<string, readonly string[]>>} rejects where the server does not answer; the next call asks again
   */
  all() {
    this.#asked ??= this.#ask();
    return this.#asked;
  }

  async #ask() {
    try {
      const assets = await this.#api.assets();
      return new Map(assets.map(({ symbol, intervals }) => [symbol, INTERVALS.filter((one) => intervals.includes(one))]));
    } catch (problem) {
      this.#asked = undefined;
      throw problem;
    }
  }
}
