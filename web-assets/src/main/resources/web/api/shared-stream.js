import { Topics } from '../kernel/topics.js';
import { Watchdog } from '../kernel/watchdog.js';
import { ownLink, usualLinker } from './stream-links.js';
import { FORGOTTEN_PAGE } from './stream-share.js';

/** @import { StreamFilter } from '../kernel/stream-filters.js' */
/** @import { StreamLink, StreamLinker } from './stream-links.js' */
/** @import { StreamMessage } from './stream-share.js' */

/** How often a page says that it is still there. */
const HERE = 20_000;
/** Whoever has the stream tells of a pulse or of an attempt more often than this; else it has been frozen or is gone. */
const LONGEST_SILENCE = 75_000;

/**
 * The stream as one page sees it. Behind it is one connection for all pages of the browser, because a browser allows six
 * to a host: with a stream each, the seventh tab could ask for nothing any more.
 */
export class SharedStream {
  #topics = new Topics();
  #linker;
  /** @type {StreamLink | undefined} */
  #link;
  /** @type {StreamFilter} */
  #filter = {};
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #here;
  #watchdog;
  #isDoubted = false;

  /** @param {StreamLinker} [linker] @param {ConstructorParameters<typeof Watchdog>[2]} [watching] */
  constructor(linker = usualLinker(), watching = {}) {
    this.#linker = linker;
    this.#watchdog = new Watchdog(LONGEST_SILENCE, () => this.#silent(), watching);
  }

  /**
   * Hears an event's data; `state`: connecting, open or lost; or `retry`: the epoch milliseconds of the next attempt.
   *
   * @param {string} event
   * @param {(data: any) => void} listener
   */
  on(event, listener) {
    return this.#topics.on(event, listener);
  }

  /** @param {StreamFilter} filter */
  open(filter) {
    this.#filter = filter;
    if (this.#link) {
      this.#say();
    } else {
      this.resume();
    }
  }

  resume() {
    if (!this.#link) {
      this.#topics.emit('state', 'connecting');
      this.#link = this.#linker((message) => this.#hear(message), () => this.#say());
      this.#watchdog.start();
      this.#say();
      this.#here = setInterval(() => this.#link?.post({ kind: 'here' }), HERE);
    }
  }

  /** Looks whether the connection is alive, and does not wait for the next attempt where there is none. */
  check() {
    this.#link?.post({ kind: 'check' });
  }

  close() {
    clearInterval(this.#here);
    this.#watchdog.stop();
    this.#link?.close();
    this.#link = undefined;
  }

  /** @param {StreamMessage} message */
  #hear({ event, data }) {
    if (!this.#link) {
      return;
    }
    this.#watchdog.hear();
    this.#isDoubted = false;
    if (event === FORGOTTEN_PAGE) {
      this.#say();
    } else {
      this.#topics.emit(event, data);
    }
  }

  /** After a sleep there was silence too: only who says nothing when asked is given up. */
  #silent() {
    if (this.#isDoubted) {
      this.#standAlone();
    } else {
      this.#isDoubted = true;
      this.check();
    }
  }

  #standAlone() {
    this.#isDoubted = false;
    this.close();
    this.#linker = ownLink;
    this.resume();
  }

  #say() {
    this.#link?.post({ kind: 'open', filter: this.#filter });
  }
}
