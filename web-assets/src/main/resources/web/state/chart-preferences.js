import { recall, remember } from './preferences.js';

/** @import { Shelf } from './preferences.js' */

/**
 * What of a chart is shown or left out on this device, whatever the asset.
 *
 * @typedef {'volume' | 'previousClose' | 'highLow' | 'bidAsk' | 'sessions' | 'events' | 'countdown'} ChartPart
 */

/** @type {Readonly<Record<ChartPart, boolean>>} */
const USUAL = {
  volume: true,
  previousClose: false,
  highLow: false,
  bidAsk: false,
  sessions: true,
  events: true,
  countdown: true,
};

/** @type {readonly ChartPart[]} */
export const CHART_PARTS = /** @type {ChartPart[]} */ (Object.keys(USUAL));

const KEY = 'chart.parts';

/** Which parts are shown; kept for the next visit as far as the browser allows. */
export class ChartPreferences {
  #shelf;
  #shown;
  /** @type {Set<(part: ChartPart, shown: boolean) => void>} */
  #listeners = new Set();

  /** @param {() => Shelf} shelf asking for it may be forbidden too */
  constructor(shelf) {
    this.#shelf = shelf;
    this.#shown = { ...USUAL, ...recall(KEY, understood, shelf) };
  }

  /** @param {ChartPart} part */
  shows(part) {
    return this.#shown[part];
  }

  /** @param {ChartPart} part @param {boolean} shown */
  show(part, shown) {
    this.#shown[part] = shown;
    remember(KEY, this.#shown, this.#shelf);
    this.#listeners.forEach((listener) => listener(part, shown));
  }

  /** @param {(part: ChartPart, shown: boolean) => void} listener @returns {() => void} ends it */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** @param {unknown} kept @returns {Partial<Record<ChartPart, boolean>>} what makes sense of it */
function understood(kept) {
  const parts = /** @type {Record<string, unknown>} */ (kept ?? {});
  return Object.fromEntries(CHART_PARTS.filter((part) => typeof parts[part] === 'boolean').map((part) => [part, parts[part]]));
}
