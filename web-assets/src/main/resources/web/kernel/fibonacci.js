/** Parts of the way back; 78.6 % is the root of 61.8 %. */
export const FIBONACCI_RATIOS = [0, 0.236, 0.382, 0.5, 0.618, 0.786, 1];

/**
 * The prices at which a movement would have been taken back in part: none of it at its end, all of it at its start.
 *
 * @param {number} start price at which the movement began
 * @param {number} end price at which it ended
 */
export function retracement(start, end) {
  return FIBONACCI_RATIOS.map((ratio) => ({ ratio, price: end + (start - end) * ratio }));
}
