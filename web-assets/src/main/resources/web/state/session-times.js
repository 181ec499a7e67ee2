/** @import { Asset, TradingHours } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */

const DAY = 86_400;
/** So far beyond what is asked for sessions are loaded, so that the next wish is fulfilled already. */
const AHEAD = 14 * DAY;
/** As many days as the server tells at once; over a longer time the sessions are too narrow to be seen. */
const LONGEST = 5000 * DAY;

/** When an asset's market was and will be open, loaded as far as it is needed. */
export class SessionTimes {
  #api;
  #asset;
  #onLoaded;
  /** @type {readonly TradingHours[]} */
  #sessions = [];
  #from = Infinity;
  #to = -Infinity;
  #loading = false;
  #abort = new AbortController();

  /** @param {MarketApi} api @param {Asset} asset @param {() => void} onLoaded */
  constructor(api, asset, onLoaded) {
    this.#api = api;
    this.#asset = asset;
    this.#onLoaded = onLoaded;
  }

  /** Rising in time. */
  get sessions() {
    return this.#sessions;
  }

  /** Makes sure that the sessions of a span are there, sooner or later. @param {number | undefined} from epoch seconds @param {number | undefined} to */
  cover(from, to) {
    if (from === undefined || to === undefined || this.#loading || (from >= Math.max(this.#from, to - LONGEST + AHEAD) && to < this.#to)) {
      return;
    }
    const end = Math.max(to + AHEAD, this.#to);
    void this.#load(Math.max(end - LONGEST, Math.min(from - AHEAD, this.#from)), end);
  }

  close() {
    this.#abort.abort();
  }

  /** @param {number} from @param {number} to */
  async #load(from, to) {
    this.#loading = true;
    try {
      const { signal } = this.#abort;
      this.#sessions = await this.#api.sessions(this.#asset, { from: Math.floor(from), to: Math.ceil(to), signal });
      this.#from = from;
      this.#to = to;
    } catch (problem) {
      // A chart without the marks of its sessions is a chart still; the next change asks again.
      if (!(problem instanceof Error)) {
        throw problem;
      }
      return;
    } finally {
      this.#loading = false;
    }
    this.#onLoaded();
  }
}
