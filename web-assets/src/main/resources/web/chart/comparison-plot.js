import { LineSeries } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { alignedCloses } from '../kernel/bar-times.js';
import { formatPrice } from '../format/number-format.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { ChartSurface } from './chart-surface.js' */
/** @import { UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** Another asset's closes as a line on a chart's own axis of time. */
export class ComparisonPlot {
  #surface;
  #slot;
  #series;
  /** @type {{time: number, value: number}[]} */
  #closes = [];
  #stop;

  /** @param {ChartSurface} surface @param {Asset} asset @param {number} slot chooses the colour that tells it from other lines */
  constructor(surface, asset, slot) {
    this.#surface = surface;
    this.#slot = slot;
    this.#series = surface.api.addSeries(LineSeries, {
      color: this.colour,
      lineWidth: 2,
      priceLineVisible: false,
      priceFormat: {
        type: 'custom',
        formatter: (/** @type {number} */ price) => formatPrice(price, asset),
        minMove: 10 ** -asset.scale,
      },
    });
    this.#stop = surface.onColours(() => this.#series.applyOptions({ color: this.colour }));
  }

  get colour() {
    return this.#surface.colours.indicators[this.#slot] ?? this.#surface.colours.accent;
  }

  /** @param {readonly Bar[]} bars of the chart @param {readonly Bar[]} others of the compared asset */
  show(bars, others) {
    this.#closes = alignedCloses(bars, others);
    this.#series.setData(this.#closes.map(({ time, value }) => ({ time: /** @type {UTCTimestamp} */ (time), value })));
  }

  /** The last close at or before a time. @param {number | undefined} time epoch seconds */
  closeAt(time) {
    return time === undefined ? undefined : this.#closes.findLast((close) => close.time <= time)?.value;
  }

  /** The first close at or after a time. @param {number | undefined} time epoch seconds */
  closeFrom(time) {
    return time === undefined ? undefined : this.#closes.find((close) => close.time >= time)?.value;
  }

  close() {
    this.#stop();
    this.#surface.api.removeSeries(this.#series);
  }
}
