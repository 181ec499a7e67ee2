import { RETRY, wait } from './retry.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */

/**
 * @typedef {object} SourceParts
 * @property {(reason: string) => void} onFailure hears what the server said
 * @property {() => void} onRested hears when it may be asked once more
 * @property {(run: () => void, delay: number) => void} [later]
 */

/** The server's bars of one asset and interval. A server that failed is left alone for a while. */
export class BarSource {
  #api;
  #asset;
  #interval;
  #parts;
  #resting = false;
  #abort = new AbortController();

  /** @param {MarketApi} api @param {Asset} asset @param {string} interval @param {SourceParts} parts */
  constructor(api, asset, interval, parts) {
    this.#api = api;
    this.#asset = asset;
    this.#interval = interval;
    this.#parts = parts;
  }

  /** Whether it failed a moment ago. */
  get isResting() {
    return this.#resting;
  }

  /**
   * @param {{to?: number, limit: number}} query `to` in epoch seconds, exclusive
   * @returns {Promise<Bar[] | undefined>} undefined where it failed, which was told by then, and after the end
   */
  async ask(query) {
    const { signal } = this.#abort;
    try {
      return await this.#api.bars(this.#asset, this.#interval, { ...query, signal });
    } catch (problem) {
      if (!signal.aborted) {
        this.#rest(problem instanceof Error ? problem.message : String(problem));
      }
      return undefined;
    }
  }

  close() {
    this.#abort.abort();
  }

  /** @param {string} reason */
  #rest(reason) {
    const { later = wait, onFailure, onRested } = this.#parts;
    this.#resting = true;
    later(() => {
      this.#resting = false;
      if (!this.#abort.signal.aborted) {
        onRested();
      }
    }, RETRY);
    onFailure(reason);
  }
}
