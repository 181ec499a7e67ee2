import { sortedBy } from './ordering.js';

/** @typedef {{symbol: string, change: number | null | undefined}} Moving */

/**
 * Who rose and who fell most. A change that is shown as 0.00 % is neither, as in the market statistics.
 *
 * @template {Moving} T
 * @param {T[]} assets
 * @param {number} most of each
 * @returns {{gainers: T[], losers: T[]}}
 */
export function movers(assets, most) {
  const ranked = sortedBy(assets, ({ change }) => change, true);
  return {
    gainers: ranked.filter(({ change }) => (change ?? 0) >= LEAST).slice(0, most),
    losers: ranked.filter(({ change }) => (change ?? 0) <= -LEAST).reverse().slice(0, most),
  };
}

/** Percent; below this a change is shown as none. */
const LEAST = 0.005;
