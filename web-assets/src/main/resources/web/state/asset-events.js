import { RETRY, wait } from './retry.js';

/** @import { Article, Asset, AssetFacts } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from './market-connection.js' */

/**
 * @typedef {object} AssetEvent
 * @property {'news' | 'split'} kind
 * @property {number} time epoch seconds; of a split the label of the first day with the new shares
 * @property {string} [title] of an article; text from outside
 * @property {string} [ratio] of a split, for example `4:1`
 */

/** What happened to an asset: its splits, and the news about it as they come. What could not be had is asked for again. */
export class AssetEvents {
  #asset;
  #onChange;
  #later;
  /** @type {AssetEvent[]} */
  #splits = [];
  /** @type {Map<string, AssetEvent>} */
  #news = new Map();
  #abort = new AbortController();
  #stop;

  /**
   * @param {MarketApi} api
   * @param {MarketConnection} connection
   * @param {Asset} asset
   * @param {() => void} onChange
   * @param {typeof wait} [later]
   */
  constructor(api, connection, asset, onChange, later = wait) {
    this.#later = later;
    this.#asset = asset;
    this.#onChange = onChange;
    this.#stop = connection.on('news', ({ articles }) => this.#takeNews(articles));
    void this.#load(api);
  }

  get all() {
    return [...this.#splits, ...this.#news.values()];
  }

  close() {
    this.#abort.abort();
    this.#stop();
  }

  /** @param {MarketApi} api @param {{splits: boolean, news: boolean}} [wanted] */
  async #load(api, wanted = { splits: true, news: true }) {
    const { signal } = this.#abort;
    const [assets, articles] = await Promise.allSettled([
      wanted.splits ? api.assets(signal) : [],
      wanted.news ? api.newsOf(this.#asset, signal) : [],
    ]);
    if (signal.aborted) {
      return;
    }
    if (wanted.splits && assets.status === 'fulfilled') {
      this.#takeSplits(assets.value);
    }
    this.#takeNews(articles.status === 'fulfilled' ? articles.value : []);
    // Prices are worth more than marks: these come when they can be had.
    const missing = { splits: assets.status === 'rejected', news: articles.status === 'rejected' };
    if (missing.splits || missing.news) {
      this.#later(() => void (signal.aborted || this.#load(api, missing)), RETRY);
    }
  }

  /** @param {AssetFacts[]} assets */
  #takeSplits(assets) {
    const own = assets.find(({ symbol }) => symbol === this.#asset.symbol);
    this.#splits = (own?.splits ?? []).map(({ ex_date: day, ratio }) => ({
      kind: 'split',
      time: Date.parse(`${day}T00:00:00Z`) / 1000,
      ratio: splitRatio(ratio),
    }));
  }

  /** @param {Article[]} articles */
  #takeNews(articles) {
    for (const { id, title, timestamp, symbols } of articles) {
      if (symbols.includes(this.#asset.symbol)) {
        this.#news.set(id, { kind: 'news', time: Date.parse(timestamp) / 1000, title });
      }
    }
    this.#onChange();
  }
}

/** Four new ones for an old one are `4:1`, one for eight `1:8`. @param {number} ratio */
export function splitRatio(ratio) {
  const round = (/** @type {number} */ value) => String(Number(value.toFixed(4)));
  return ratio >= 1 ? `${round(ratio)}:1` : `1:${round(1 / ratio)}`;
}
