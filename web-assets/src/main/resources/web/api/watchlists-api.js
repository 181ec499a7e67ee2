import { accepted, acceptedJson } from './answers.js';
import { reach } from './reach.js';

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
    return this.#send('GET', '/api/watchlists', acceptedJson);
  }

  /** @param {Pick<WatchlistData, 'name' | 'symbols'>} list @returns {Promise<WatchlistData>} */
  create({ name, symbols }) {
    return this.#send('POST', '/api/watchlists', acceptedJson, { name, symbols });
  }

  /** @param {WatchlistData} list @returns {Promise<WatchlistData>} */
  replace({ id, name, symbols }) {
    return this.#send('PUT', addressOf(id), acceptedJson, { name, symbols });
  }

  /** @param {string} id */
  async delete(id) {
    await this.#send('DELETE', addressOf(id), accepted);
  }

  /**
   * @template T
   * @param {string} method
   * @param {string} address
   * @param {(answer: Response) => Promise<T>} read
   * @param {object} [body]
   */
  #send(method, address, read, body) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json' };
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    return reach(address, { method, headers, body: body && JSON.stringify(body) }, read, this.#fetch);
  }
}

/** @param {string} id */
function addressOf(id) {
  return `/api/watchlists/${encodeURIComponent(id)}`;
}
