/** @import { Firing } from '../kernel/types.js' */

/** Tells what alerts told for the first time from what a page knows already: after a break some come again. */
export class NewFirings {
  /** The highest number known. */
  #last = 0;
  /** When that was: a server that begins anew counts from one, but not back in time. */
  #lastTime = '';
  #since;

  /** @param {string} since the instant of the page: what the history has from before it is no news */
  constructor(since) {
    this.#since = since;
  }

  /**
   * @param {{alerts: readonly Firing[], all?: boolean}} told oldest first, or `all` of late, newest first
   * @returns {Firing[]} oldest first
   */
  among({ alerts, all }) {
    const told = all ? alerts.toReversed() : alerts;
    const fresh = told.filter(this.#last === 0 && all ? this.#isSincePage : this.#isBeyondLast, this);
    const newest = told.at(-1);
    if (newest && (fresh.length > 0 || this.#last === 0)) {
      this.#last = newest.number;
      this.#lastTime = newest.time;
    }
    return fresh;
  }

  /** @param {Firing} firing */
  #isSincePage({ time }) {
    return Date.parse(time) > Date.parse(this.#since);
  }

  /** @param {Firing} firing */
  #isBeyondLast({ number, time }) {
    return number > this.#last || time > this.#lastTime;
  }
}
