/** @import { Firing } from '../kernel/types.js' */

/** Tells what alerts told for the first time from what a page knows already: after a break some come again. */
export class NewFirings {
  /** The highest number known. Numbers rise, whatever becomes of time: a replay goes back, and a line tells of its bar's close. */
  #last;

  /** @param {number} last the newest one when the page was made: what was told before is no news */
  constructor(last) {
    this.#last = last;
  }

  /**
   * @param {{alerts: readonly Firing[], all?: boolean}} told oldest first, or `all` of late, newest first
   * @returns {Firing[]} oldest first
   */
  among({ alerts, all }) {
    const newest = Math.max(0, ...alerts.map(({ number }) => number));
    if (all && newest < this.#last) {
      // The server has begun a history of its own.
      this.#last = 0;
    }
    const fresh = alerts.filter(({ number }) => number > this.#last);
    this.#last = Math.max(this.#last, newest);
    return all ? fresh.toReversed() : fresh;
  }
}
