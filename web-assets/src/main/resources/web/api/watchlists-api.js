import { accepted } from './answers.js';
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
  async all() {
    return (await this.#send('GET', '/api/watchlists')).json();
  }

  /** @param {Pick<WatchlistData, 'name' | 'symbols'>} list @returns {Promise<WatchlistData>} */
  async create({ name, symbols }) {
    return (await this.#send('POST', '/api/watchlists', { name, symbols })).json();
  }

  /** @param {WatchlistData} list @returns {Promise<WatchlistData>} */
  async replace({ id, name, symbols }) {
    return (await this.#send('PUT', addressOf(id), { name, symbols })).json();
  }

  /** @param {string} id */
  async delete(id) {
    await this.#send('DELETE', addressOf(id));
  }

  /** @param {string} method @param {string} address @param {object} [body] */
  async #send(method, address, body) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json' };
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    return accepted(await reach(address, { method, headers, body: body && JSON.stringify(body) }, this.#fetch));
  }
}

/** @param {string} id */
function addressOf(id) {
  return `/api/watchlists/${encodeURIComponent(id)}`;
}
