import { CHART_PARTS, USUAL_PARTS } from '../kernel/chart-settings.js';
import { recall, remember } from './preferences.js';

/** @import { ChartPart } from '../kernel/chart-settings.js' */
/** @import { Shelf } from './preferences.js' */

const KEY = 'chart.parts';

/**
 * What stands on the charts of a page besides their prices. What somebody chooses is kept for the next visit, as far as the
 * browser allows; what an address names holds for its page only.
 */
export class ChartPreferences {
  #shelf;
  #parts;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** @param {() => Shelf} shelf asking for it may be forbidden too */
  constructor(shelf) {
    this.#shelf = shelf;
    this.#parts = recall(KEY, understood, shelf);
  }

  /** In the order of `CHART_PARTS`. */
  get parts() {
    return this.#parts;
  }

  /** @param {ChartPart} part */
  shows(part) {
    return this.#parts.includes(part);
  }

  /** Somebody chose it. @param {ChartPart} part @param {boolean} shown */
  show(part, shown) {
    remember(KEY, withPart(recall(KEY, understood, this.#shelf), part, shown), this.#shelf);
    this.follow(withPart(this.#parts, part, shown));
  }

  /** Shows what an address names. @param {readonly ChartPart[]} parts in the order of `CHART_PARTS` */
  follow(parts) {
    if (parts.join() !== this.#parts.join()) {
      this.#parts = parts;
      this.#listeners.forEach((listener) => listener());
    }
  }

  /** @param {() => void} listener @returns {() => void} ends it */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** @param {readonly ChartPart[]} parts @param {ChartPart} wanted @param {boolean} shown */
function withPart(parts, wanted, shown) {
  return CHART_PARTS.filter((part) => (part === wanted ? shown : parts.includes(part)));
}

/** @param {unknown} kept @returns {readonly ChartPart[]} what makes sense of it; the usual ones if nothing does */
function understood(kept) {
  return Array.isArray(kept) ? CHART_PARTS.filter((part) => kept.includes(part)) : USUAL_PARTS;
}
