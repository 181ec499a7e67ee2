import { LineSeries } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** Times on the axis beyond the newest bar, where something is drawn ahead of it. */
export class FutureAxis {
  #surface;
  #series;

  /** @param {ChartSurface} surface */
  constructor(surface) {
    this.#surface = surface;
    this.#series = surface.api.addSeries(LineSeries, { lastValueVisible: false, priceLineVisible: false, crosshairMarkerVisible: false });
  }

  /** @param {readonly number[]} times rising, all after the newest bar */
  show(times) {
    this.#series.setData(times.map((time) => ({ time: /** @type {UTCTimestamp} */ (time) })));
  }

  close() {
    this.#surface.api.removeSeries(this.#series);
  }
}
