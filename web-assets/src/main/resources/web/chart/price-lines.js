import { LineStyle } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { IPriceLine } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/**
 * @typedef {object} NamedPrice
 * @property {string} name
 * @property {number} price
 * @property {string} title
 * @property {(colours: Colours) => string} colour
 */

/** Horizontal lines at prices that have a name; they stay when the type of the chart changes. */
export class PriceLines {
  #surface;
  /** @type {Map<string, IPriceLine>} */
  #lines = new Map();
  /** @type {readonly NamedPrice[]} */
  #prices = [];
  #stops;

  /** @param {ChartSurface} surface */
  constructor(surface) {
    this.#surface = surface;
    this.#stops = [
      surface.onPrices(() => {
        this.#lines.clear();
        this.show(this.#prices);
      }),
      surface.onColours(() => this.show(this.#prices)),
    ];
  }

  /** @param {readonly NamedPrice[]} prices those that are to be there; others go */
  show(prices) {
    this.#prices = prices;
    const names = new Set(prices.map(({ name }) => name));
    for (const [name, line] of this.#lines) {
      if (!names.has(name)) {
        this.#surface.prices.removePriceLine(line);
        this.#lines.delete(name);
      }
    }
    prices.forEach((price) => this.#put(price));
  }

  close() {
    this.show([]);
    this.#stops.forEach((stop) => stop());
  }

  /** @param {NamedPrice} named */
  #put({ name, price, title, colour }) {
    const look = { price, title, color: colour(this.#surface.colours) };
    const line = this.#lines.get(name);
    if (line) {
      line.applyOptions(look);
    } else {
      const options = { ...look, lineWidth: /** @type {const} */ (1), lineStyle: LineStyle.Dashed, axisLabelVisible: true };
      this.#lines.set(name, this.#surface.prices.createPriceLine(options));
    }
  }
}
