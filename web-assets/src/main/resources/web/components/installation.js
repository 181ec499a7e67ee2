import { text } from '../format/texts.js';

/** @import { MarketConnection } from '../state/market-connection.js' */

/**
 * Keeps the page's files and an offline page in the browser, and tells of a new release as soon as it is there. Only where
 * a browser allows it: over TLS, or from the machine itself.
 *
 * @param {MarketConnection} connection
 */
export async function install(connection) {
  const workers = navigator.serviceWorker;
  if (!window.isSecureContext || !workers) {
    return;
  }
  // The first worker takes a page over that has just been loaded: nothing new in that.
  let first = workers.controller === null;
  workers.addEventListener('controllerchange', () => {
    if (!first) {
      location.reload();
    }
    first = false;
  });
  const registration = await workers.register('/sw.js');
  if (registration.waiting && workers.controller) {
    void offer(registration.waiting);
  }
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && workers.controller) {
        void offer(worker);
      }
    });
  });
  // A server that began anew may be of another release.
  connection.on('restarted', () => void registration.update());
}

/** @param {ServiceWorker} worker */
async function offer(worker) {
  const { toast } = await import('./toasts.js');
  const action = { name: text('release.reload'), act: () => worker.postMessage('take over') };
  toast(text('release.new'), action, { lasting: true });
}
