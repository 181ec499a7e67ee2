/** @import { MarketConnection } from '../state/market-connection.js' */

/** How long a page may be out of sight before it lets go of its connection. */
const PATIENCE = 60_000;

/**
 * Lets go of the stream while nobody looks, and comes back; looks after the connection at once where the browser says that
 * the world has changed, rather than when a timer finds out. A page that holds a stream cannot be kept for the back button.
 *
 * @param {MarketConnection} connection
 */
export function followPageLife(connection) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const comeBack = () => {
    connection.resume();
    connection.retry();
  };
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => connection.suspend(), PATIENCE);
    } else {
      comeBack();
    }
  });
  document.addEventListener('resume', comeBack);
  addEventListener('pagehide', () => connection.suspend());
  addEventListener('pageshow', (event) => event.persisted && comeBack());
  addEventListener('online', () => void connection.check());
  addEventListener('offline', () => void connection.check());
}
