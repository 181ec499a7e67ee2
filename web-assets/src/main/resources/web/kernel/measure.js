import { logicalOf } from './bar-grid.js';

/** @import { Anchor } from './drawing.js' */
/** @import { BarTimes } from './bar-grid.js' */

/**
 * What lies between two points of a chart.
 *
 * @param {BarTimes} bars
 * @param {string} interval
 * @param {Anchor} from
 * @param {Anchor} to
 * @returns {{change: number, percent: number | undefined, bars: number, seconds: number}} no percent of a price of zero
 */
export function measure(bars, interval, from, to) {
  const change = to.price - from.price;
  return {
    change,
    // Of the amount: from −5 to −10 is a fall by 100 %.
    percent: from.price === 0 ? undefined : (change / Math.abs(from.price)) * 100,
    bars: Math.round(logicalOf(bars, to.time, interval) - logicalOf(bars, from.time, interval)),
    seconds: to.time - from.time,
  };
}
