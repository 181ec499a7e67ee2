import { reach } from './reach.js';

/**
 * Sends a change, or asks for what may have changed.
 *
 * @template T
 * @param {typeof fetch} fetching
 * @param {string} method
 * @param {string} address
 * @param {(answer: Response) => Promise<T>} read
 * @param {object} [body]
 * @returns {Promise<T>}
 */
export function sent(fetching, method, address, read, body) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  return reach(address, { method, headers, body: body && JSON.stringify(body) }, read, fetching);
}
