/** @import { Poller } from '../api/poller.js' */

/**
 * @typedef {'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline'} ConnectionState
 *
 * @typedef {object} HealthParts
 * @property {Poller} poller asks while the stream cannot be had
 * @property {(state: ConnectionState) => void} onChange
 * @property {(run: () => void, delay: number) => ReturnType<typeof setTimeout>} later
 * @property {() => number} now epoch milliseconds
 */

/** How long a broken stream may take to come back before the page polls. */
const PATIENCE = 4_000;
/** A stream that is alive says something within this time: the server sends a pulse every 5 s. */
const SIGN_OF_LIFE = 6_000;

/** How the page stands with the server, from all that it hears and all that fails; polls where there is no stream. */
export class ConnectionHealth {
  #poller;
  #onChange;
  #later;
  #now;
  /** @type {ConnectionState} */
  #state = 'connecting';
  #freshAt;
  #isStreaming = false;
  /** Whether the server could not be asked although the stream is open, until that says something. */
  #isDoubted = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} for a stream to come back, or to say something */
  #patience;

  /** @param {HealthParts} parts */
  constructor({ poller, onChange, later, now }) {
    this.#poller = poller;
    this.#onChange = onChange;
    this.#later = later;
    this.#now = now;
    this.#freshAt = now();
  }

  get state() {
    return this.#state;
  }

  /** When the prices on the page were last known to be the latest, in epoch milliseconds. */
  get freshAt() {
    return this.#freshAt;
  }

  get isPolling() {
    return this.#poller.running;
  }

  /** @param {boolean} hadPrices who had prices is waiting for them to come back */
  streamIsAway(hadPrices) {
    this.#isStreaming = false;
    if (this.#isDoubted) {
      this.#giveUp();
    } else if (!this.isPolling) {
      this.#become(hadPrices ? 'reconnecting' : 'connecting');
      this.#patience ??= this.#later(() => this.#poller.start(), PATIENCE);
    }
  }

  streamIsOpen() {
    this.#isStreaming = true;
    this.streamSpeaks();
  }

  /** Whatever it says, it lives. */
  streamSpeaks() {
    if (this.#isStreaming) {
      this.#freshAt = this.#now();
      this.rest();
      this.#become('live');
    }
  }

  /**
   * The server could not be asked. A change of the network ends whatever is asked for at that moment: a stream that goes on
   * speaking proves the server all the same.
   *
   * @param {number} asked when, in epoch milliseconds
   */
  doubt(asked) {
    if (!this.#isStreaming && !this.isPolling) {
      this.#giveUp();
    } else if (this.#isStreaming && this.#freshAt <= asked && !this.#isDoubted) {
      this.#isDoubted = true;
      this.#patience ??= this.#later(() => this.#isDoubted && this.#giveUp(), SIGN_OF_LIFE);
    }
  }

  /** A poll was answered. */
  polled() {
    this.#freshAt = this.#now();
    this.#become('polling');
  }

  /** A poll was not. */
  pollFailed() {
    this.#become('offline');
  }

  /** There is nothing to wait or to ask for. */
  rest() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isDoubted = false;
    this.#poller.stop();
  }

  #giveUp() {
    this.rest();
    this.#become('offline');
    this.#poller.start();
  }

  /** @param {ConnectionState} state */
  #become(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.#onChange(state);
    }
  }
}
