/** Percent at which a colour gives way to a stronger one. */
export const STEP_BOUNDS = [0.1, 0.5, 1.5];

/**
 * The colour of a change on the market map: −3 to 3, 0 for next to none.
 *
 * @param {number | null | undefined} change percent
 * @returns {string} a step, or `none` for a change that is not known
 */
export function changeStep(change) {
  if (change === null || change === undefined || !Number.isFinite(change)) {
    return 'none';
  }
  const step = STEP_BOUNDS.filter((bound) => Math.abs(change) >= bound).length;
  return String(change < 0 ? -step : step);
}
