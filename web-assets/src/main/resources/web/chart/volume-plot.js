import { HistogramSeries } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { formatCompact } from '../format/number-format.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { IChartApi, ISeriesApi, UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** How much of the height the columns take. */
export const VOLUME_SHARE = 0.18;

/** Columns of volume along the lower edge of the prices. */
export class VolumePlot {
  #colours;
  /** @type {ISeriesApi<'Histogram'>} */
  #series;
  /** @type {readonly Bar[]} */
  #bars = [];

  /** @param {IChartApi} chart @param {Colours} colours */
  constructor(chart, colours) {
    this.#colours = colours;
    this.#series = chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume',
      priceFormat: { type: 'custom', formatter: formatCompact, minMove: 0.01 },
      lastValueVisible: false,
      priceLineVisible: false,
    });
    this.#series.priceScale().applyOptions({ scaleMargins: { top: 1 - VOLUME_SHARE, bottom: 0 } });
  }

  /** @param {boolean} shown */
  show(shown) {
    this.#series.applyOptions({ visible: shown });
  }

  /** @param {Colours} colours */
  paint(colours) {
    this.#colours = colours;
    this.replace(this.#bars);
  }

  /** @param {readonly Bar[]} bars rising in time */
  replace(bars) {
    this.#bars = bars;
    this.#series.setData(bars.filter((bar) => bar.volume !== null).map((bar) => this.#point(bar)));
  }

  /** @param {readonly Bar[]} bars @param {number} index of the bar that changed or is new */
  update(bars, index) {
    this.#bars = bars;
    const bar = bars[index];
    if (bar && bar.volume !== null) {
      this.#series.update(this.#point(bar), index < bars.length - 1);
    }
  }

  /** @param {Bar} bar */
  #point(bar) {
    const rises = bar.close >= (bar.open ?? bar.close);
    return {
      time: /** @type {UTCTimestamp} */ (bar.time),
      value: bar.volume ?? 0,
      color: rises ? this.#colours.upVolume : this.#colours.downVolume,
    };
  }
}
