/** @import { Bar } from './types.js' */

/**
 * A bar of averages. Its close is the mean of a bar's four prices; its open is the middle of the averaged bar before it;
 * high and low are those of the bar, stretched to hold both. Source: D. Valcu, "Using the Heikin-Ashi Technique", Technical
 * Analysis of Stocks & Commodities 22:2 (2004).
 *
 * @param {Bar} bar
 * @param {Bar | undefined} previous the averaged bar before it; without it the open is the middle of the bar's own body
 * @returns {Bar}
 */
export function heikinAshi(bar, previous) {
  const { open, high, low } = filled(bar);
  const close = (open + high + low + bar.close) / 4;
  const averageOpen = previous ? (Number(previous.open) + previous.close) / 2 : (open + bar.close) / 2;
  return {
    ...bar,
    open: averageOpen,
    high: Math.max(high, averageOpen, close),
    low: Math.min(low, averageOpen, close),
    close,
  };
}

/**
 * Averaged bars that keep up with bars as they come. Each depends on all before it, so a change costs what lies behind it:
 * one step for the newest bar.
 */
export class HeikinAshi {
  /** @type {Bar[]} */
  #averages = [];

  /** @param {number} index of a bar that was averaged */
  at(index) {
    return this.#averages[index];
  }

  /** @param {readonly Bar[]} bars rising in time @returns {readonly Bar[]} */
  replace(bars) {
    return this.#from(0, bars);
  }

  /**
   * @param {readonly Bar[]} bars the bars after the change, rising in time
   * @param {number} index of the first one that changed
   * @returns {readonly Bar[]} the averaged bars from there on
   */
  update(bars, index) {
    return this.#from(Math.min(index, this.#averages.length), bars).slice(index);
  }

  /** @param {number} start @param {readonly Bar[]} bars */
  #from(start, bars) {
    this.#averages.length = start;
    for (const bar of bars.slice(start)) {
      this.#averages.push(heikinAshi(bar, this.#averages.at(-1)));
    }
    return this.#averages;
  }
}

/** A price alone is a bar without extent. @param {Bar} bar */
function filled({ open, high, low, close }) {
  return { open: open ?? close, high: high ?? close, low: low ?? close };
}
