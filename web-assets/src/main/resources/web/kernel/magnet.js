/** @import { Bar } from './types.js' */

/**
 * The price of the bar that is nearest on the screen.
 *
 * @param {number} price pointed at
 * @param {Pick<Bar, 'open' | 'high' | 'low' | 'close'> | undefined} bar under the pointer
 * @param {(price: number) => number} placeOf where a price is on the screen, in pixels
 * @param {number} reach how far the magnet pulls, in pixels
 * @returns {number} the price itself if nothing is near
 */
export function snapped(price, bar, placeOf, reach) {
  const at = placeOf(price);
  const candidates = bar ? [bar.open, bar.high, bar.low, bar.close] : [];
  let [best, nearest] = [price, reach];
  for (const candidate of candidates) {
    const distance = candidate === null ? Infinity : Math.abs(placeOf(candidate) - at);
    if (candidate !== null && distance <= nearest) {
      [best, nearest] = [candidate, distance];
    }
  }
  return best;
}
