import { newId } from '../kernel/new-id.js';
import { StreamShare } from './stream-share.js';

/** @import { PageMessage, StreamMessage } from './stream-share.js' */

/**
 * A page's way to the stream that it shares.
 *
 * @typedef {object} StreamLink
 * @property {(message: PageMessage) => void} post
 * @property {() => void} close
 *
 * @typedef {(hear: (message: StreamMessage) => void, again: () => void) => StreamLink} StreamLinker
 * `again` asks the page to say what it wants once more, for whoever has the stream now does not know
 */

const CHANNEL = 'market-stream';

/** The best way that this browser has. @returns {StreamLinker} */
export function usualLinker() {
  if (typeof SharedWorker === 'function') {
    return workerLink;
  }
  return typeof BroadcastChannel === 'function' && navigator.locks ? (hear, again) => new ElectedLink(hear, again) : ownLink;
}

/** A shared worker has the stream. @type {StreamLinker} */
export function workerLink(hear, again) {
  const worker = new SharedWorker(new URL('./stream-worker.js', import.meta.url), { type: 'module', name: 'market stream' });
  /** @type {StreamLink | undefined} where the worker cannot be started */
  let own;
  worker.addEventListener('error', () => {
    own ??= ownLink(hear, again);
    again();
  });
  worker.port.addEventListener('message', ({ data }) => hear(data));
  worker.port.start();
  return {
    post: (message) => (own ? own.post(message) : worker.port.postMessage(message)),
    close: () => {
      own?.close();
      worker.port.postMessage({ kind: 'leave' });
      worker.port.close();
    },
  };
}

/** The page has a stream of its own. @type {StreamLinker} */
export function ownLink(hear) {
  const share = new StreamShare();
  return { post: (message) => share.receive('own', message, hear), close: () => share.close() };
}

/**
 * What travels between pages: to the leader, or from it to one of them.
 *
 * @typedef {{from: string, message: PageMessage} | {to: string, message: StreamMessage} | {leader: true}} Letter
 *
 * What an election needs of the browser.
 * @typedef {object} Electorate
 * @property {(name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>} channel
 * @property {Pick<LockManager, 'request'>} locks
 * @property {() => StreamShare} share
 * @property {string} id of this page
 */

/** One of the pages has the stream: the one that holds a lock, which passes to another when it is closed or crashes. */
export class ElectedLink {
  #hear;
  #again;
  #id;
  #channel;
  #createShare;
  /** @type {StreamShare | undefined} while this page leads */
  #share;
  #resign = new AbortController();
  /** @type {(() => void) | undefined} lets go of the lock */
  #release;

  /** @param {(message: StreamMessage) => void} hear @param {() => void} again @param {Partial<Electorate>} [electorate] */
  constructor(hear, again, { channel = (name) => new BroadcastChannel(name), locks = navigator.locks, share = () => new StreamShare(), id = newId() } = {}) {
    this.#hear = hear;
    this.#again = again;
    this.#id = id;
    this.#createShare = share;
    // Pages of two releases do not understand each other: the address of this module names the release.
    const name = `${CHANNEL} ${import.meta.url}`;
    this.#channel = channel(name);
    this.#channel.onmessage = ({ data }) => this.#read(/** @type {Letter} */ (data));
    locks.request(name, { signal: this.#resign.signal }, () => this.#lead()).catch(unlessResigned);
  }

  /** @param {PageMessage} message */
  post(message) {
    if (this.#share) {
      this.#share.receive(this.#id, message, this.#hear);
    } else {
      this.#send({ from: this.#id, message });
    }
  }

  close() {
    if (!this.#share) {
      this.#send({ from: this.#id, message: { kind: 'leave' } });
    }
    this.#share?.close();
    this.#resign.abort();
    this.#release?.();
    this.#channel.onmessage = null;
    this.#channel.close();
  }

  /** @returns {Promise<void>} settled when this page leads no more */
  #lead() {
    this.#share = this.#createShare();
    this.#again();
    this.#send({ leader: true });
    return new Promise((resolve) => (this.#release = resolve));
  }

  /** @param {Letter} letter */
  #read(letter) {
    if ('leader' in letter) {
      this.#again();
    } else if ('to' in letter) {
      if (letter.to === this.#id) {
        this.#hear(letter.message);
      }
    } else {
      const { from } = letter;
      this.#share?.receive(from, letter.message, (message) => this.#send({ to: from, message }));
    }
  }

  /** @param {Letter} letter */
  #send(letter) {
    this.#channel.postMessage(letter);
  }
}

/** Who resigns before the lock was had is told so by an exception. @param {unknown} reason */
function unlessResigned(reason) {
  if (!(reason instanceof DOMException && reason.name === 'AbortError')) {
    throw reason;
  }
}
