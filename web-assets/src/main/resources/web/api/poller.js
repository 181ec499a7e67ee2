import { POLL_SECONDS } from '../kernel/rhythm.js';

/**
 * Asks for everything every 30 seconds while the stream cannot be had.
 */
export class Poller {
  #ask;
  #every;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /**
   * @param {() => Promise<void>} ask must not fail
   * @param {(run: () => void, delay: number) => ReturnType<typeof setInterval>} [every]
   */
  constructor(ask, every = (run, delay) => setInterval(run, delay)) {
    this.#ask = ask;
    this.#every = every;
  }

  get running() {
    return this.#timer !== undefined;
  }

  start() {
    if (!this.running) {
      this.#timer = this.#every(() => void this.#ask(), POLL_SECONDS * 1000);
      void this.#ask();
    }
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
