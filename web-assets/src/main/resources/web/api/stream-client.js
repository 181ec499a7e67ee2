import { Topics } from '../kernel/topics.js';
import { Watchdog } from '../kernel/watchdog.js';
import { streamAddress } from './stream-address.js';

/** @import { StreamFilter } from '../kernel/stream-filters.js' */

/** Every event of docs/stream.md. */
export const EVENTS = ['snapshot', 'quotes', 'candles', 'stats', 'news', 'alert', 'stale', 'fresh', 'session', 'reset', 'pulse'];

const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 30_000;
/** Two pulses and a half, one of which comes every 5 s: a connection that is silent for longer is dead. */
export const LONGEST_SILENCE = 12_500;
/** How long the old connection is heard beside the new one, for what was still on its way. */
const LINGER = 500;

/**
 * One connection to the stream that comes back by itself, behind the last event that it saw: where the server refuses,
 * where the connection breaks, and where it is silent for too long, which a browser does not notice for minutes.
 *
 * @typedef {object} StreamParts
 * @property {(address: string) => EventSource} [createSource]
 * @property {(run: () => void, delay: number) => ReturnType<typeof setTimeout>} [later]
 * @property {() => number} [random]
 * @property {() => number} [now] epoch milliseconds
 * @property {(run: () => void, delay: number) => ReturnType<typeof setInterval>} [every]
 */
export class StreamClient {
  #topics = new Topics();
  #createSource;
  #later;
  #random;
  #now;
  #watchdog;

  /** @type {EventSource | undefined} */
  #source;
  /** @type {EventSource | undefined} the one before, until the new one has taken over */
  #former;
  /** @type {StreamFilter} */
  #filter = {};
  #lastEventId = '';
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;

  /** @param {StreamParts} [parts] */
  constructor(parts = {}) {
    this.#createSource = parts.createSource ?? ((address) => new EventSource(address));
    this.#later = parts.later ?? ((run, delay) => setTimeout(run, delay));
    this.#random = parts.random ?? Math.random;
    this.#now = parts.now ?? Date.now;
    this.#watchdog = new Watchdog(LONGEST_SILENCE, () => this.#lost(), { now: this.#now, every: parts.every });
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

  /** Opens the stream for that filter; ids of another filter mean nothing to it. @param {StreamFilter} filter */
  open(filter) {
    this.#filter = filter;
    this.#lastEventId = '';
    this.#failures = 0;
    this.#connect();
  }

  /**
   * Opens the stream for another filter and hears the old one until the new one has begun, so that nothing falls between
   * the two.
   *
   * @param {StreamFilter} filter
   */
  change(filter) {
    const former = this.#source?.readyState === 1 ? this.#source : undefined;
    if (former) {
      this.#former?.close();
      this.#former = former;
      this.#source = undefined;
    }
    this.open(filter);
  }

  /** Opens it again where it was closed. */
  resume() {
    if (!this.#source) {
      this.#connect();
    }
  }

  /** Looks whether the connection is alive, and does not wait for the next attempt where there is none. */
  check() {
    this.#watchdog.look();
    if (this.#retry !== undefined) {
      this.#connect();
    }
  }

  close() {
    this.#former?.close();
    this.#former = undefined;
    this.#hangUp();
  }

  #hangUp() {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#watchdog.stop();
    this.#source?.close();
    this.#source = undefined;
  }

  #connect() {
    this.#hangUp();
    if (!this.#former) {
      this.#topics.emit('state', 'connecting');
    }
    const source = this.#createSource(streamAddress(this.#filter, this.#lastEventId));
    this.#source = source;
    this.#watchdog.start();
    source.addEventListener('open', () => source === this.#source && this.#opened());
    source.addEventListener('error', () => source === this.#source && this.#lost());
    for (const event of EVENTS) {
      source.addEventListener(event, (message) => this.#received(source, event, /** @type {MessageEvent} */ (message)));
    }
  }

  #opened() {
    this.#failures = 0;
    this.#watchdog.hear();
    this.#topics.emit('state', 'open');
  }

  /** @param {EventSource} source @param {string} event @param {MessageEvent} message */
  #received(source, event, message) {
    if (source !== this.#source) {
      this.#receivedLate(source, event, message);
      return;
    }
    this.#watchdog.hear();
    this.#lastEventId = message.lastEventId || this.#lastEventId;
    this.#topics.emit(event, JSON.parse(message.data));
    if (event === 'snapshot' && this.#former) {
      const former = this.#former;
      this.#later(() => this.#letGo(former), LINGER);
    }
  }

  /**
   * What the old connection still had to say. Behind the new one's snapshot its states are old, but what may not be lost
   * may also come twice.
   *
   * @param {EventSource} source @param {string} event @param {MessageEvent} message
   */
  #receivedLate(source, event, message) {
    if (source !== this.#former) {
      return;
    }
    const data = JSON.parse(message.data);
    if (event === 'news' || event === 'alert') {
      this.#topics.emit(event, data);
    } else if (event === 'candles') {
      const candles = data.candles.filter((/** @type {{closed: boolean}} */ bar) => bar.closed);
      this.#topics.emit('candles', { candles });
    }
  }

  /** @param {EventSource} former */
  #letGo(former) {
    former.close();
    if (this.#former === former) {
      this.#former = undefined;
    }
  }

  /** The next attempt is this client's rather than the browser's, which does not say when it makes one. */
  #lost() {
    this.close();
    const delay = this.#delay();
    this.#topics.emit('state', 'lost');
    this.#topics.emit('retry', this.#now() + delay);
    this.#retry = this.#later(() => this.#connect(), delay);
  }

  /** Doubles with each failure, and is spread, so that a thousand pages do not come back in one moment. */
  #delay() {
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures++);
    return delay * (0.5 + this.#random() / 2);
  }
}
