import { el } from '../kernel/dom.js';
import { direction, formatCompact, formatPercent, formatPrice } from '../format/number-format.js';

/** @import { Asset, Bar } from '../kernel/types.js' */

/** Open, high, low, close, change and volume of the bar that is pointed at. */
export class Legend {
  #place;
  #asset;

  /** @param {HTMLElement} place @param {Asset} asset */
  constructor(place, asset) {
    this.#place = place;
    this.#asset = asset;
  }

  /** @param {Bar | undefined} bar @param {Bar | undefined} previous */
  show(bar, previous) {
    if (!bar) {
      this.#place.replaceChildren();
      return;
    }
    const change = previous ? (bar.close / previous.close - 1) * 100 : null;
    const way = direction(change);
    const price = (/** @type {number | null} */ value) => formatPrice(value, this.#asset);
    const parts = this.#asset.fixing
      ? [['', price(bar.close)]]
      : [
          ['O', price(bar.open)],
          ['H', price(bar.high)],
          ['L', price(bar.low)],
          ['C', price(bar.close)],
        ];
    this.#place.replaceChildren(
      ...parts.map(([name, value]) => el('span', {}, `${name} `, el('b', { class: way }, value ?? ''))),
      el('span', { class: way }, formatPercent(change)),
      ...(bar.volume === null || this.#asset.volume === 'none' ? [] : [el('span', {}, 'Vol ', el('b', {}, formatCompact(bar.volume)))]),
    );
  }
}
