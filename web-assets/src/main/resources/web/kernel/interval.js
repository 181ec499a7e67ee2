/** @type {Record<string, number>} seconds of an intraday bar, a typical length for longer ones */
const SECONDS = {
  '1m': 60,
  '5m': 300,
  '15m': 900,
  '30m': 1800,
  '1h': 3600,
  '4h': 14_400,
  '1d': 86_400,
  '1w': 604_800,
  '1M': 2_592_000,
};

/** From the shortest to the longest, in the names that addresses and the API use. */
export const INTERVALS = Object.keys(SECONDS);

/** @param {string} interval */
export function isIntraday(interval) {
  return (SECONDS[interval] ?? 0) < 86_400;
}

/** @param {string} interval */
export function secondsOf(interval) {
  return SECONDS[interval] ?? 0;
}
