/**
 * Barks when nothing has been heard for too long. It goes by the clock on the wall, which runs on while a laptop sleeps,
 * so that the first look after waking finds the silence.
 */
export class Watchdog {
  #limit;
  #bark;
  #now;
  #every;
  #heard = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /**
   * @param {number} limit milliseconds of silence that are one too many
   * @param {() => void} bark
   * @param {object} [parts]
   * @param {() => number} [parts.now] epoch milliseconds
   * @param {(run: () => void, delay: number) => ReturnType<typeof setInterval>} [parts.every]
   */
  constructor(limit, bark, { now = Date.now, every = (run, delay) => setInterval(run, delay) } = {}) {
    this.#limit = limit;
    this.#bark = bark;
    this.#now = now;
    this.#every = every;
  }

  /** Begins to watch, as if something had just been heard. */
  start() {
    this.hear();
    this.#timer ??= this.#every(() => this.look(), this.#limit / 5);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  hear() {
    this.#heard = this.#now();
  }

  /** Looks now rather than at the next round; barks once for each silence that is too long. */
  look() {
    if (this.#timer !== undefined && this.#now() - this.#heard > this.#limit) {
      this.hear();
      this.#bark();
    }
  }
}
