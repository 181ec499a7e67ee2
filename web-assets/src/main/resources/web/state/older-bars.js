import { MOST_BARS } from '../kernel/bars.js';
import { MOST_ROWS } from '../api/market-api.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { BarSource } from './bar-source.js' */

/** The way back from the bars that are held, one request at a time. */
export class OlderBars {
  #source;
  #held;
  #onLoaded;
  /** @type {Promise<void> | undefined} */
  #loading;
  #exhausted = false;

  /**
   * @param {BarSource} source
   * @param {() => readonly Bar[]} held rising in time
   * @param {(older: Bar[]) => void} onLoaded takes the bars that come before those
   */
  constructor(source, held, onLoaded) {
    this.#source = source;
    this.#held = held;
    this.#onLoaded = onLoaded;
  }

  /** Whether there may be bars before the oldest one held. */
  get mayExist() {
    return !this.#exhausted;
  }

  /** Other bars are held, and what there is before those nobody knows. */
  beginAnew() {
    this.#exhausted = false;
  }

  /** @param {number} limit */
  load(limit) {
    if (!this.#loading && !this.#exhausted && !this.#source.isResting && this.#held().length > 0) {
      this.#loading = this.#ask(limit).finally(() => (this.#loading = undefined));
    }
    return this.#loading ?? Promise.resolve();
  }

  /** Loads whatever is missing back to that time, as far as there is any. @param {number} time epoch seconds */
  async reachBackTo(time) {
    while (this.missesBackTo(time) && this.#held().length < MOST_BARS) {
      const before = this.#held().length;
      await this.load(MOST_ROWS);
      if (this.#held().length === before) {
        break;
      }
    }
  }

  /** @param {number} time epoch seconds */
  missesBackTo(time) {
    const oldest = this.#held()[0];
    return oldest !== undefined && oldest.time > time && this.mayExist;
  }

  /** @param {number} limit */
  async #ask(limit) {
    const to = Number(this.#held()[0]?.time);
    const older = await this.#source.ask({ to, limit });
    // What was held may have been replaced meanwhile: then the answer says nothing of what is held now.
    if (older && this.#held()[0]?.time === to) {
      this.#exhausted = older.length === 0;
      if (older.length > 0) {
        this.#onLoaded(older);
      }
    }
  }
}
