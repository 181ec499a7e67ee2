import { accepted } from './answers.js';

/** @import { Article, Asset, Bar, Quote, Statistics } from '../kernel/types.js' */
/** @import { AssetFacts } from '../kernel/asset-sizes.js' */
/** @import { NewsFilter } from '../kernel/news-filter.js' */

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

  /** What the catalogue says of each asset. @returns {Promise<AssetFacts[]>} */
  async assetFacts() {
    const { assets } = await this.#get('/api/assets');
    return assets;
  }

  /** @param {string} address @param {AbortSignal} [signal] */
  async #get(address, signal) {
    const answer = await this.#fetch(address, { headers: { Accept: 'application/json' }, signal });
    return (await accepted(answer)).json();
  }
}
