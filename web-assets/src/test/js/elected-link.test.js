import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ElectedLink } from '../../main/resources/web/api/stream-links.js';
import { settled } from './market.js';

/** @import { PageMessage, StreamMessage } from '../../main/resources/web/api/stream-share.js' */
/** @import { Electorate } from '../../main/resources/web/api/stream-links.js' */

/** A browser's lock: held by one page, which passes it on by settling what it gave. */
class FakeLock {
  /** @type {{grant: () => Promise<void>, signal: AbortSignal | undefined, settle: () => void}[]} */
  #queue = [];
  #held = false;

  /** @param {string} _name @param {{signal?: AbortSignal}} options @param {() => Promise<void>} grant */
  request = (_name, { signal }, grant) =>
    new Promise((resolve) => {
      this.#queue.push({ grant, signal, settle: () => resolve(undefined) });
      // A browser grants it later, never within the request.
      queueMicrotask(() => this.#next());
    });

  #next() {
    const first = this.#held ? undefined : this.#queue.shift();
    if (first?.signal?.aborted) {
      first.settle();
      this.#next();
    } else if (first) {
      this.#held = true;
      void first.grant().then(() => {
        this.#held = false;
        first.settle();
        this.#next();
      });
    }
  }
}

class FakeBrowser {
  lock = new FakeLock();
  /** @type {Set<{onmessage: any}>} */
  channels = new Set();
  /** @type {string[]} who has or had the stream, and what it was asked */
  log = [];

  /** @param {string} id */
  page(id) {
    /** @type {StreamMessage[]} */
    const heard = [];
    const link = new ElectedLink(
      (message) => heard.push(message),
      () => link?.post({ kind: 'open', filter: { symbols: [id] } }),
      /** @type {Electorate} */ (/** @type {unknown} */ ({ id, locks: this.lock, channel: () => this.#channel(), share: () => this.#share(id) })),
    );
    return { link, heard };
  }

  #channel() {
    const channel = {
      /** @type {any} */ onmessage: null,
      postMessage: (/** @type {unknown} */ data) => {
        [...this.channels].filter((other) => other !== channel).forEach((other) => other.onmessage?.({ data }));
      },
      close: () => this.channels.delete(channel),
    };
    this.channels.add(channel);
    return channel;
  }

  /** @param {string} leader */
  #share(leader) {
    return {
      receive: (/** @type {string} */ page, /** @type {PageMessage} */ message, /** @type {(message: StreamMessage) => void} */ send) => {
        this.log.push(`${leader}: ${page} ${message.kind}`);
        send({ event: 'quotes', data: page });
      },
      close: () => this.log.push(`${leader}: closed`),
    };
  }
}

test('one page has the stream, and the others ask it', async () => {
  const browser = new FakeBrowser();
  const one = browser.page('one');
  await settled();
  const two = browser.page('two');
  two.link.post({ kind: 'open', filter: {} });

  assert.deepEqual(browser.log, ['one: one open', 'one: two open']);
  assert.deepEqual(two.heard, [{ event: 'quotes', data: 'two' }]);
  assert.deepEqual(one.heard, [{ event: 'quotes', data: 'one' }]);
});

test('when it goes another takes over, and all say again what they want', async () => {
  const browser = new FakeBrowser();
  const one = browser.page('one');
  await settled();
  browser.page('two');
  browser.page('three');
  browser.log.length = 0;

  one.link.close();
  await settled();

  assert.deepEqual(browser.log, ['one: closed', 'two: two open', 'two: three open']);
});

test('a page that goes before it was elected is not', async () => {
  const browser = new FakeBrowser();
  const one = browser.page('one');
  await settled();
  const two = browser.page('two');
  browser.page('three');
  two.link.close();
  browser.log.length = 0;

  one.link.close();
  await settled();

  assert.deepEqual(browser.log, ['one: closed', 'three: three open']);
});
