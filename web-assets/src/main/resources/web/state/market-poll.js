import { isUnanswered } from '../api/reach.js';

/** @import { MarketApi } from '../api/market-api.js' */
/** @import { Article, Firing, Quote, Statistics, StreamBar } from '../kernel/types.js' */

/** So many of the newest bars hold whatever changed since the last round. */
const NEWEST_BARS = 5;

/**
 * @typedef {object} MarketState
 * @property {{time: string, quotes: Record<string, Quote>}} quotes
 * @property {Statistics | undefined} statistics undefined where they were not to be had
 * @property {StreamBar[]} candles the newest of each series that was to be had
 */

/** Asks for all that the stream would bring. */
export class MarketPoll {
  #api;
  #marketOf;

  /** @param {MarketApi} api @param {(symbol: string) => string} marketOf */
  constructor(api, marketOf) {
    this.#api = api;
    this.#marketOf = marketOf;
  }

  /**
   * @param {readonly {symbol: string, interval: string}[]} series of which bars are wanted
   * @returns {Promise<MarketState>} rejects where there are no prices to be had; of the rest anything may be missing
   */
  async ask(series) {
    const [quotes, statistics, candles] = await Promise.all([
      this.#api.quotes(),
      ifAnswered(this.#api.statistics()),
      Promise.all(series.map((one) => ifAnswered(this.#newestBars(one)))),
    ]);
    return { quotes, statistics, candles: candles.flatMap((bars) => bars ?? []) };
  }

  /**
   * What happened of late, newest first.
   *
   * @returns {Promise<{articles?: Article[], alerts?: Firing[]}>} anything may be missing
   */
  async events() {
    const [articles, alerts] = await Promise.all([ifAnswered(this.#api.news()), ifAnswered(this.#api.alerts())]);
    return { articles, alerts };
  }

  /** @param {{symbol: string, interval: string}} series @returns {Promise<StreamBar[]>} */
  async #newestBars({ symbol, interval }) {
    const market = this.#marketOf(symbol);
    const bars = await this.#api.bars({ market, symbol }, interval, { limit: NEWEST_BARS });
    return bars.map((bar) => ({ ...bar, market, symbol, interval }));
  }
}

/** One part that is missing does not make prices worthless; the next round asks for it again. @template T @param {Promise<T>} asking */
async function ifAnswered(asking) {
  try {
    return await asking;
  } catch (problem) {
    if (isUnanswered(problem)) {
      return undefined;
    }
    throw problem;
  }
}
