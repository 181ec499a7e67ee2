/**
 * Keeps the latest value of each key until the next frame is drawn, so that the screen is written once a frame however
 * fast prices come, and not at all while nobody looks.
 *
 * @template V
 */
export class Conflator {
  /** @type {Map<string, V>} */
  #pending = new Map();
  #flush;
  #schedule;

  /**
   * @param {(latest: Map<string, V>) => void} flush
   * @param {(run: () => void) => void} [schedule]
   */
  constructor(flush, schedule = (run) => requestAnimationFrame(run)) {
    this.#flush = flush;
    this.#schedule = schedule;
  }

  /** @param {string} key @param {V} value */
  put(key, value) {
    const idle = this.#pending.size === 0;
    this.#pending.set(key, value);
    if (idle) {
      this.#schedule(() => this.#deliver());
    }
  }

  #deliver() {
    const latest = this.#pending;
    this.#pending = new Map();
    this.#flush(latest);
  }
}
