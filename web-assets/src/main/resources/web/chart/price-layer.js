/** @import { ChartSurface } from './chart-surface.js' */
/** @import { IPrimitivePaneRenderer, ISeriesPrimitive, PrimitivePaneViewZOrder, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** @typedef {Parameters<IPrimitivePaneRenderer['draw']>[0]} Target what the library lets a layer draw on */

/**
 * @typedef {object} LayerParts
 * @property {Partial<Record<PrimitivePaneViewZOrder, (target: Target) => void>>} draw by how far in front
 * @property {ISeriesPrimitive<Time>['autoscaleInfo']} [range] of prices that must be in sight
 */

/** Something drawn in the pane of the prices and on their scale. Where another series takes their place it goes along. */
export class PriceLayer {
  #surface;
  /** @type {ISeriesPrimitive<Time>} */
  #primitive;
  /** @type {() => void} */
  #requestUpdate = () => undefined;
  #stops;

  /** @param {ChartSurface} surface @param {LayerParts} parts */
  constructor(surface, { draw, range }) {
    this.#surface = surface;
    const views = Object.entries(draw).map(([zOrder, paint]) => viewOf(/** @type {PrimitivePaneViewZOrder} */ (zOrder), paint));
    this.#primitive = {
      attached: ({ requestUpdate }) => void (this.#requestUpdate = requestUpdate),
      detached: () => void (this.#requestUpdate = () => undefined),
      paneViews: () => views,
      autoscaleInfo: range,
    };
    surface.prices.attachPrimitive(this.#primitive);
    this.#stops = [surface.onPrices((prices) => prices.attachPrimitive(this.#primitive)), surface.onColours(() => this.redraw())];
  }

  redraw() {
    this.#requestUpdate();
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#surface.prices.detachPrimitive(this.#primitive);
  }
}

/** @param {PrimitivePaneViewZOrder} zOrder @param {(target: Target) => void} draw */
function viewOf(zOrder, draw) {
  const renderer = { draw };
  return { zOrder: () => zOrder, renderer: () => renderer };
}
