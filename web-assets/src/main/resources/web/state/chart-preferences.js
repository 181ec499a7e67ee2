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
  #storage;
  #shown;
  /** @type {Set<(part: ChartPart, shown: boolean) => void>} */
  #listeners = new Set();

  /** @param {() => Pick<Storage, 'getItem' | 'setItem'>} storage asking for it may be forbidden too */
  constructor(storage) {
    this.#storage = storage;
    this.#shown = { ...USUAL, ...read(storage) };
  }

  /** @param {ChartPart} part */
  shows(part) {
    return this.#shown[part];
  }

  /** @param {ChartPart} part @param {boolean} shown */
  show(part, shown) {
    this.#shown[part] = shown;
    write(this.#storage, this.#shown);
    this.#listeners.forEach((listener) => listener(part, shown));
  }

  /** @param {(part: ChartPart, shown: boolean) => void} listener @returns {() => void} ends it */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** @param {() => Pick<Storage, 'getItem'>} storage @returns {Partial<Record<ChartPart, boolean>>} */
function read(storage) {
  try {
    const kept = JSON.parse(storage().getItem(KEY) ?? '{}');
    return Object.fromEntries(CHART_PARTS.filter((part) => typeof kept[part] === 'boolean').map((part) => [part, kept[part]]));
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof DOMException || problem instanceof TypeError) {
      // What cannot be read is no preference.
      return {};
    }
    throw problem;
  }
}

/** @param {() => Pick<Storage, 'setItem'>} storage @param {Record<ChartPart, boolean>} shown */
function write(storage, shown) {
  try {
    storage().setItem(KEY, JSON.stringify(shown));
  } catch (problem) {
    // Storage may be full or forbidden: the choice holds for this visit then.
    if (!(problem instanceof DOMException)) {
      throw problem;
    }
  }
}
