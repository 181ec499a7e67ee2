import { acceptedJson } from './answers.js';
import { reach } from './reach.js';

/** @import { IndicatorDefinition } from '../kernel/indicator-definitions.js' */
/** @import { Columns } from '../kernel/indicator-table.js' */
/** @import { Article, Asset, AssetFacts, Bar, Firing, Quote, Statistics, TradingHours } from '../kernel/types.js' */
/** @import { NewsFilter } from '../kernel/news-filter.js' */

/** The most bars, rows of indicators or sessions that the server gives at once. */
export const MOST_ROWS = 5000;

/**
 * @typedef {object} IndicatorAnswer
 * @property {number[]} t times of the bars in epoch seconds, rising
 * @property {boolean} forming whether the last bar is not finished
 * @property {{id: string, outputs: Columns, displacement?: Record<string, number>, note?: string}[]} indicators in the
 *     order in which they were asked for
 */

/** The REST API, as far as the page needs it. */
export class MarketApi {
  #fetch;

  /** @param {typeof fetch} [fetching] */
  constructor(fetching = (...args) => fetch(...args)) {
    this.#fetch = fetching;
  }

  /**
   * @param {Pick<Asset, 'market' | 'symbol'>} asset
   * @param {string} interval
   * @param {{to?: number, limit: number, signal?: AbortSignal}} options `to` in epoch seconds, exclusive
   * @returns {Promise<Bar[]>}
   */
  bars(asset, interval, { to, limit, signal }) {
    const query = new URLSearchParams({ interval, limit: String(limit) });
    if (to !== undefined) {
      query.set('to', String(to));
    }
    return this.#get(`/api/historical/${asset.market}/${encodeURIComponent(asset.symbol)}?${query}`, signal);
  }

  /**
   * The sessions that open in `[from, to)`, oldest first.
   *
   * @param {Pick<Asset, 'market' | 'symbol'>} asset
   * @param {{from: number, to: number, signal?: AbortSignal}} span epoch seconds
   * @returns {Promise<TradingHours[]>}
   */
  sessions(asset, { from, to, signal }) {
    const query = new URLSearchParams({ from: String(from), to: String(to), limit: String(MOST_ROWS) });
    return this.#get(`/api/sessions/${asset.market}/${encodeURIComponent(asset.symbol)}?${query}`, signal);
  }

  /** What indicators there are. @returns {Promise<IndicatorDefinition[]>} */
  async indicatorDefinitions() {
    return (await this.#get('/api/indicators')).indicators;
  }

  /**
   * Values of indicators beside the last `limit` bars.
   *
   * @param {Pick<Asset, 'market' | 'symbol'>} asset
   * @param {string} interval
   * @param {string} indicators as an address names them
   * @param {{to?: number, limit: number, signal?: AbortSignal}} options `to` in epoch seconds, exclusive
   * @returns {Promise<IndicatorAnswer>}
   */
  indicators(asset, interval, indicators, { to, limit, signal }) {
    const query = new URLSearchParams({ indicators, interval, limit: String(limit) });
    if (to !== undefined) {
      query.set('to', String(to));
    }
    return this.#get(`/api/indicators/${asset.market}/${encodeURIComponent(asset.symbol)}?${query}`, signal);
  }

  /** What is known of each asset besides its prices. @param {AbortSignal} [signal] @returns {Promise<AssetFacts[]>} */
  async assets(signal) {
    return (await this.#get('/api/assets', signal)).assets;
  }

  /** @returns {Promise<{time: string, quotes: Record<string, Quote>}>} */
  async quotes() {
    const body = await this.#get('/api/prices');
    /** @type {Record<string, Quote>} */
    const quotes = {};
    for (const market of ['forex', 'crypto', 'stocks', 'commodities']) {
      Object.assign(quotes, body[market]);
    }
    return { time: body.last_updated, quotes };
  }

  /** Overall and by market, as the stream gives them. @returns {Promise<Statistics>} */
  async statistics() {
    const { markets, ...overall } = await this.#get('/api/market-stats');
    return { overall, ...markets };
  }

  /** @returns {Promise<Article[]>} */
  news() {
    return this.#get('/api/news?limit=20');
  }

  /** What alerts told of late, newest first. @returns {Promise<Firing[]>} */
  alerts() {
    return this.#get('/api/alerts/history?limit=20');
  }

  /** @param {Pick<Asset, 'symbol'>} asset @param {AbortSignal} [signal] @returns {Promise<Article[]>} */
  newsOf(asset, signal) {
    return this.#get(`/api/news?symbol=${encodeURIComponent(asset.symbol)}&limit=200`, signal);
  }

  /**
   * The newest articles, or those before an instant.
   *
   * @param {Partial<NewsFilter>} query what `newsQuery` made of a filter
   * @param {{before?: string, limit: number}} page
   * @returns {Promise<Article[]>}
   */
  newsPage(query, { before, limit }) {
    const parameters = new URLSearchParams({ ...query, limit: String(limit) });
    if (before) {
      parameters.set('before', before);
    }
    return this.#get(`/api/news?${parameters}`);
  }

  /** @param {string} address @param {AbortSignal} [signal] */
  #get(address, signal) {
    return reach(address, { headers: { Accept: 'application/json' }, signal }, acceptedJson, this.#fetch);
  }
}
