import { CHART_PARTS, USUAL_PARTS } from '../kernel/chart-settings.js';

/** @import { ChartPart } from '../kernel/chart-settings.js' */

const KEY = 'chart.parts';

/**
 * What stands on the charts of a page besides their prices. What somebody chooses is kept for the next visit, as far as the
 * browser allows; what an address names holds for its page only.
 */
export class ChartPreferences {
  #storage;
  #parts;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** @param {() => Pick<Storage, 'getItem' | 'setItem'>} storage asking for it may be forbidden too */
  constructor(storage) {
    this.#storage = storage;
    this.#parts = kept(storage);
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
    keep(this.#storage, withPart(kept(this.#storage), part, shown));
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

/** @param {() => Pick<Storage, 'getItem'>} storage @returns {readonly ChartPart[]} */
function kept(storage) {
  try {
    const written = JSON.parse(storage().getItem(KEY) ?? 'null');
    return Array.isArray(written) ? CHART_PARTS.filter((part) => written.includes(part)) : USUAL_PARTS;
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof DOMException) {
      // What cannot be read is no choice.
      return USUAL_PARTS;
    }
    throw problem;
  }
}

/** @param {() => Pick<Storage, 'setItem'>} storage @param {readonly ChartPart[]} parts */
function keep(storage, parts) {
  try {
    storage().setItem(KEY, JSON.stringify(parts));
  } catch (problem) {
    // Storage may be full or forbidden: the choice holds for this visit then.
    if (!(problem instanceof DOMException)) {
      throw problem;
    }
  }
}
