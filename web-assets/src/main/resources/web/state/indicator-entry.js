import { IndicatorTable } from '../kernel/indicator-table.js';
import { MOST_ROWS } from '../api/market-api.js';

/** @import { Bar } from '../kernel/types.js' */

/**
 * @typedef {object} IndicatorState
 * @property {'loading' | 'ready' | 'refused' | 'failed'} name refused for good, or failed and asked for again
 * @property {string} reason in the server's words where it is refused or failed, else empty
 *
 * @typedef {object} IndicatorJob one request
 * @property {readonly IndicatorEntry[]} entries
 * @property {number | undefined} to
 * @property {number} limit
 * @property {number} [from] the time of the first bar that changed, where there were values before
 */

/** One indicator and how far it has come. */
export class IndicatorEntry {
  table = new IndicatorTable();
  /** The time of the first bar from which on its values have been asked for. */
  reached = Infinity;
  /** Whether it is asked for by itself, to find out which of several the server refuses. */
  apart = false;
  /** @type {IndicatorState} */
  state = { name: 'loading', reason: '' };
  /** What a reader has to know of the values, in the server's words. */
  note = '';

  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }
}

/** What was never asked for. @param {readonly IndicatorEntry[]} wanted @param {readonly Bar[]} bars @returns {IndicatorJob | undefined} */
export function firstJob(wanted, bars) {
  const fresh = wanted.filter(({ reached }) => reached === Infinity);
  const apart = fresh.find((entry) => entry.apart);
  // The server may have begun a bar that has not come yet.
  const limit = Math.min(MOST_ROWS, bars.length + 1);
  return fresh.length === 0 ? undefined : { entries: apart ? [apart] : fresh, to: undefined, limit };
}

/** Bars older than those asked for. @param {readonly IndicatorEntry[]} wanted @param {readonly Bar[]} bars @returns {IndicatorJob | undefined} */
export function olderJob(wanted, bars) {
  const to = wanted.find(({ reached }) => reached > Number(bars[0]?.time))?.reached;
  if (to === undefined) {
    return undefined;
  }
  const missing = bars.filter(({ time }) => time < to).length;
  return { entries: wanted.filter(({ reached }) => reached === to), to, limit: Math.min(MOST_ROWS, missing) };
}

/** The newest bars, from one that changed. @param {readonly IndicatorEntry[]} wanted @param {readonly Bar[]} bars @param {number} from its time @returns {IndicatorJob} */
export function tailJob(wanted, bars, from) {
  const changed = bars.length - bars.findIndex(({ time }) => time >= from);
  return { entries: wanted, to: undefined, limit: Math.min(MOST_ROWS, changed + 2), from };
}
