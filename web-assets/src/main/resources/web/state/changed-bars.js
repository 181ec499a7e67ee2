/** @import { Bar } from '../kernel/types.js' */

/** How long between two looks at the bar that is forming. */
export const BEAT = 1_000;

/**
 * From which bar on what was made of the bars is out of date, and when that is to be mended: at once where a bar closes
 * or begins, and on a beat where one only changes.
 */
export class ChangedBars {
  #later;
  #onDue;
  /** Infinite if nothing is out of date. */
  #from = Infinity;
  #due = false;
  /** How many bars there were when any last changed. */
  #count;
  #beating = false;

  /**
   * @param {number} count how many bars there are
   * @param {() => void} onDue
   * @param {(run: () => void, delay: number) => void} later
   */
  constructor(count, onDue, later) {
    this.#count = count;
    this.#onDue = onDue;
    this.#later = later;
  }

  /** @param {Bar} bar that changed or is new @param {number} count how many there are with it */
  note(bar, count) {
    this.#from = Math.min(this.#from, bar.time);
    const begun = this.#count !== count;
    this.#count = count;
    if (bar.closed || begun) {
      this.hasten();
    } else if (!this.#beating) {
      this.#beating = true;
      this.#later(() => this.#beat(), BEAT);
    }
  }

  /** Other bars came before those there were. @param {number} count */
  grow(count) {
    this.#count = count;
  }

  /** All is made anew. @param {number} count how many bars there are */
  beginAnew(count) {
    this.#count = count;
    this.#from = Infinity;
  }

  /** What was taken could not be mended. @param {number} from epoch seconds */
  putBack(from) {
    this.#from = Math.min(this.#from, from);
    this.#due = true;
  }

  /** What is out of date is to be mended now. */
  hasten() {
    this.#due = true;
    this.#onDue();
  }

  /** What is due to be mended, which counts as done. @returns {number | undefined} the time of the first bar, in epoch seconds */
  take() {
    if (!this.#due || this.#from === Infinity) {
      return undefined;
    }
    const from = this.#from;
    this.#due = false;
    this.#from = Infinity;
    return from;
  }

  #beat() {
    this.#beating = false;
    this.hasten();
  }
}
