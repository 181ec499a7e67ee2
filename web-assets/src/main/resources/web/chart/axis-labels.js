/** @import { ChartSurface } from './chart-surface.js' */
/** @import { IPriceLine } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** @typedef {{price: number, colour: () => string}} AxisLabel */

/**
 * Prices that are told at the axis and nowhere else. They are lines of the library that are not drawn: only what it places
 * itself it moves apart where two would lie over each other.
 */
export class AxisLabels {
  #surface;
  /** @type {readonly AxisLabel[]} */
  #labels = [];
  /** @type {IPriceLine[]} */
  #lines = [];
  #written = '';
  #stops;

  /** @param {ChartSurface} surface */
  constructor(surface) {
    this.#surface = surface;
    this.#stops = [
      surface.onPrices(() => {
        this.#lines = [];
        this.#write();
      }),
      surface.onColours(() => this.#write()),
    ];
  }

  /** @param {readonly AxisLabel[]} labels those that are to be there; others go */
  show(labels) {
    this.#labels = labels;
    if (this.#words() !== this.#written) {
      this.#write();
    }
  }

  close() {
    this.show([]);
    this.#stops.forEach((stop) => stop());
  }

  #words() {
    return this.#labels.map(({ price, colour }) => `${price} ${colour()}`).join();
  }

  #write() {
    const { prices, colours } = this.#surface;
    this.#written = this.#words();
    this.#lines.splice(this.#labels.length).forEach((line) => prices.removePriceLine(line));
    this.#labels.forEach(({ price, colour }, index) => {
      const look = { price, axisLabelColor: colour(), axisLabelTextColor: colours.surface };
      const line = this.#lines[index];
      if (line) {
        line.applyOptions(look);
      } else {
        this.#lines.push(prices.createPriceLine({ ...look, title: '', lineVisible: false, axisLabelVisible: true }));
      }
    });
  }
}
