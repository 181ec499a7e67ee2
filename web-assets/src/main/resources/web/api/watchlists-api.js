import { accepted, acceptedJson } from './answers.js';
import { sent } from './sent.js';

/** @import { WatchlistData } from '../kernel/types.js' */

/**
 * The lists as the server keeps them. Reading costs next to nothing while nothing has changed: the browser asks with the
 * ETag of what it has.
 */
export class WatchlistsApi {
  #fetch;

  /** @param {typeof fetch} [fetching] */
  constructor(fetching = (...args) => fetch(...args)) {
    this.#fetch = fetching;
  }

  /** @returns {Promise<WatchlistData[]>} */
  all() {
    return sent(this.#fetch, 'GET', '/api/watchlists', acceptedJson);
  }

  /** @param {Pick<WatchlistData, 'name' | 'symbols'>} list @returns {Promise<WatchlistData>} */
  create({ name, symbols }) {
    return sent(this.#fetch, 'POST', '/api/watchlists', acceptedJson, { name, symbols });
  }

  /** @param {WatchlistData} list @returns {Promise<WatchlistData>} */
  replace({ id, name, symbols }) {
    return sent(this.#fetch, 'PUT', addressOf(id), acceptedJson, { name, symbols });
  }

  /** @param {string} id */
  async delete(id) {
    await sent(this.#fetch, 'DELETE', addressOf(id), accepted);
  }
}

/** @param {string} id */
function addressOf(id) {
  return `/api/watchlists/${encodeURIComponent(id)}`;
}
