import { StreamShare } from './stream-share.js';

/**
 * The shared worker: one for all pages of this release in a browser, and in it the one stream.
 *
 * @import { PageMessage } from './stream-share.js'
 */
const share = new StreamShare();
let pages = 0;

addEventListener('connect', (event) => {
  const port = /** @type {MessagePort} */ (/** @type {MessageEvent} */ (event).ports[0]);
  const id = String(pages++);
  port.addEventListener('message', ({ data }) => {
    share.receive(id, /** @type {PageMessage} */ (data), (message) => port.postMessage(message));
  });
  port.start();
});
