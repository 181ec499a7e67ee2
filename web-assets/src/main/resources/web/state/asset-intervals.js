import { INTERVALS } from '../kernel/interval.js';
import { AskedOnce } from './asked-once.js';

/** @import { AssetFacts } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */

/** Which lengths of bars each asset has. */
export class AssetIntervals {
  #bySymbol;

  /** @param {Pick<MarketApi, 'assets'>} api */
  constructor(api) {
    this.#bySymbol = new AskedOnce(async () => intervalsOf(await api.assets()));
  }

  /**
   * From the shortest to the longest, by symbol.
   *
   * @returns {Promise<Map<string, readonly string[]>>} rejects where the server does not answer; the next call asks again
   */
  all() {
    return this.#bySymbol.get();
  }
}

/** @param {readonly AssetFacts[]} assets @returns {Map<string, readonly string[]>} */
function intervalsOf(assets) {
  return new Map(assets.map(({ symbol, intervals }) => [symbol, INTERVALS.filter((one) => intervals.includes(one))]));
}
