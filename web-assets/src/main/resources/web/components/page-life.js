/** @import { MarketConnection } from '../state/market-connection.js' */

/** How long a page may be out of sight before it lets go of its connection. */
const PATIENCE = 60_000;

/**
 * Lets go of the stream while nobody looks, and comes back: a browser allows six connections to a host, and a page that
 * holds one cannot be kept for the back button.
 *
 * @param {MarketConnection} connection
 */
export function followPageLife(connection) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => connection.suspend(), PATIENCE);
    } else {
      connection.resume();
    }
  });
  addEventListener('pagehide', () => connection.suspend());
  addEventListener('pageshow', (event) => event.persisted && connection.resume());
}
