import { MOST_ROWS } from '../api/market-api.js';
import { isUnanswered } from '../api/reach.js';
import { RETRY, wait } from './retry.js';

/** @import { Asset, TradingHours } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */

const DAY = 86_400;
/** So far beyond what is asked for sessions are loaded, so that the next wish is fulfilled already. */
const AHEAD = 14 * DAY;
/** As many days as the server tells at once; over a longer time the sessions are too narrow to be seen. */
const LONGEST = MOST_ROWS * DAY;

/** When an asset's market was and will be open, loaded as far as it is needed. */
export class SessionTimes {
  #api;
  #asset;
  #onLoaded;
  #later;
  /** @type {readonly TradingHours[]} */
  #sessions = [];
  /** What they cover, in epoch seconds. */
  #held = { from: Infinity, to: -Infinity };
  /** @type {{from: number, to: number} | undefined} */
  #wanted;
  #isBusy = false;
  #abort = new AbortController();

  /**
   * @param {Pick<MarketApi, 'sessions'>} api
   * @param {Asset} asset
   * @param {() => void} onLoaded
   * @param {(run: () => void, delay: number) => void} [later]
   */
  constructor(api, asset, onLoaded, later = wait) {
    this.#api = api;
    this.#asset = asset;
    this.#onLoaded = onLoaded;
    this.#later = later;
  }

  /** Rising in time. */
  get sessions() {
    return this.#sessions;
  }

  /** Makes sure that the sessions of a span are there, sooner or later. @param {number | undefined} from epoch seconds @param {number | undefined} to */
  cover(from, to) {
    if (from !== undefined && to !== undefined) {
      this.#wanted = { from, to };
      void this.#loadWanted();
    }
  }

  close() {
    this.#abort.abort();
  }

  get #isCovered() {
    const { from, to } = this.#wanted ?? this.#held;
    const seen = Math.max(from, this.#held.to - LONGEST);
    return seen >= this.#held.from && to < this.#held.to;
  }

  async #loadWanted() {
    if (this.#isBusy) {
      return;
    }
    this.#isBusy = true;
    try {
      // What is wanted may have grown meanwhile.
      while (!this.#isCovered && !this.#abort.signal.aborted) {
        await this.#load();
      }
    } finally {
      this.#isBusy = false;
    }
  }

  async #load() {
    const { from, to } = /** @type {{from: number, to: number}} */ (this.#wanted);
    const end = Math.max(to + AHEAD, this.#held.to);
    const span = { from: Math.floor(Math.max(end - LONGEST, Math.min(from - AHEAD, this.#held.from))), to: Math.ceil(end) };
    const sessions = await this.#ask(span);
    if (sessions && !this.#abort.signal.aborted) {
      this.#sessions = sessions;
      this.#held = span;
      this.#onLoaded();
    }
  }

  /** @param {{from: number, to: number}} span @returns {Promise<TradingHours[] | undefined>} undefined once a server that failed may be asked again */
  async #ask(span) {
    const { signal } = this.#abort;
    try {
      return await this.#api.sessions(this.#asset, { ...span, signal });
    } catch (problem) {
      // A chart without the marks of its sessions is a chart still.
      if (!signal.aborted && !isUnanswered(problem)) {
        throw problem;
      }
    }
    if (!signal.aborted) {
      await new Promise((resolve) => this.#later(() => resolve(undefined), RETRY));
    }
    return undefined;
  }
}
