import { Topics } from '../kernel/topics.js';
import { streamAddress } from './stream-address.js';

/** @import { StreamFilter } from './stream-address.js' */

/** Every event of docs/stream.md. */
export const EVENTS = ['snapshot', 'quotes', 'candles', 'stats', 'news', 'alert', 'stale', 'fresh', 'session', 'reset'];

const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 30_000;

/**
 * One connection to the stream that comes back by itself. The browser goes on behind the last event where the
 * connection broke; where the server refused, this opens a new one with the last id in the query.
 */
export class StreamClient {
  #topics = new Topics();
  #createSource;
  #later;
  #random;

  /** @type {EventSource | undefined} */
  #source;
  /** @type {StreamFilter} */
  #filter = {};
  #lastEventId = '';
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;

  /**
   * @param {object} [options]
   * @param {(address: string) => EventSource} [options.createSource]
   * @param {(run: () => void, delay: number) => ReturnType<typeof setTimeout>} [options.later]
   * @param {() => number} [options.random]
   */
  constructor({
    createSource = (address) => new EventSource(address),
    later = (run, delay) => setTimeout(run, delay),
    random = Math.random,
  } = {}) {
    this.#createSource = createSource;
    this.#later = later;
    this.#random = random;
  }

  /**
   * Hears an event's data, or `state`: connecting, open or lost.
   *
   * @param {string} event
   * @param {(data: any) => void} listener
   */
  on(event, listener) {
    return this.#topics.on(event, listener);
  }

  /** Opens the stream for that filter; ids of another filter mean nothing to it. @param {StreamFilter} filter */
  open(filter) {
    this.#filter = filter;
    this.#lastEventId = '';
    this.#failures = 0;
    this.#connect();
  }

  /** Opens it again where it was closed. */
  resume() {
    if (!this.#source) {
      this.#connect();
    }
  }

  close() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = undefined;
  }

  #connect() {
    this.close();
    this.#topics.emit('state', 'connecting');
    const source = this.#createSource(streamAddress(this.#filter, this.#lastEventId));
    this.#source = source;
    source.addEventListener('open', () => this.#opened());
    source.addEventListener('error', () => this.#failed(source));
    for (const event of EVENTS) {
      source.addEventListener(event, (message) => this.#received(event, /** @type {MessageEvent} */ (message)));
    }
  }

  #opened() {
    this.#failures = 0;
    this.#topics.emit('state', 'open');
  }

  /** @param {string} event @param {MessageEvent} message */
  #received(event, message) {
    this.#lastEventId = message.lastEventId || this.#lastEventId;
    this.#topics.emit(event, JSON.parse(message.data));
  }

  /** @param {EventSource} source */
  #failed(source) {
    if (source !== this.#source) {
      return;
    }
    this.#topics.emit('state', 'lost');
    // 2 is CLOSED: the server refused and the browser has given up. Else it is trying already.
    if (source.readyState === 2) {
      this.#source = undefined;
      this.#retry = this.#later(() => this.#connect(), this.#delay());
    }
  }

  /** Doubles with each failure, and is spread, so that a thousand pages do not come back in one moment. */
  #delay() {
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures++);
    return delay * (0.5 + this.#random() / 2);
  }
}
