import { LineStyle } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { HeikinAshi } from '../kernel/heikin-ashi.js';
import { formatPrice } from '../format/number-format.js';
import { PRICE_SERIES } from './price-series.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { ChartType } from '../kernel/chart-settings.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { IChartApi, ISeriesApi, SeriesType } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** The asset's prices on a chart, drawn in one of the chart's types. */
export class PricePlot {
  #chart;
  #asset;
  #colours;
  #type;
  /** @type {ISeriesApi<SeriesType>} */
  #series;
  /** @type {readonly Bar[]} */
  #bars = [];
  #averages = new HeikinAshi();

  /** @param {IChartApi} chart @param {Asset} asset @param {ChartType} type @param {Colours} colours */
  constructor(chart, asset, type, colours) {
    this.#chart = chart;
    this.#asset = asset;
    this.#type = type;
    this.#colours = colours;
    this.#series = this.#add();
  }

  get series() {
    return this.#series;
  }

  get type() {
    return this.#type;
  }

  /** Puts another series in the place of this one. @param {ChartType} type */
  become(type) {
    const before = this.#series;
    this.#type = type;
    // The new one comes first, with its bars: a pane that is empty for a moment would lose its scale, and a chart without
    // bars would build its whole axis of time anew.
    this.#series = this.#add();
    this.replace(this.#bars);
    this.#chart.removeSeries(before);
  }

  /** What is drawn of a bar where that is not the bar itself. @param {number} index */
  average(index) {
    return this.#type === 'heikin-ashi' ? this.#averages.at(index) : undefined;
  }

  /** Above it a baseline chart is a gain, below it a loss. @param {number} price */
  setBase(price) {
    if (this.#type === 'baseline') {
      this.#series.applyOptions({ baseValue: { type: 'price', price } });
    }
  }

  /** @param {Colours} colours */
  paint(colours) {
    this.#colours = colours;
    this.#series.applyOptions(this.#way.options(colours));
    // Of the types only this one has colours of its own in every bar.
    if (this.#type === 'hollow') {
      this.replace(this.#bars);
    }
  }

  /** @param {readonly Bar[]} bars rising in time */
  replace(bars) {
    this.#bars = bars;
    const points = this.#points(this.#type === 'heikin-ashi' ? this.#averages.replace(bars) : bars, 0);
    this.#series.setData(points);
    this.#labelLike(points.at(-1));
  }

  /**
   * @param {readonly Bar[]} bars with the change
   * @param {number} index of the bar that changed or is new
   */
  update(bars, index) {
    this.#bars = bars;
    if (this.#type !== 'heikin-ashi') {
      // The colour of a hollow candle depends on the bar before it.
      const reach = this.#type === 'hollow' ? index + 2 : index + 1;
      this.#put(this.#points(bars, index, reach), bars.length - index > 1);
    } else {
      const averages = this.#averages.update(bars, index);
      this.#put(this.#points(averages, 0), averages.length > 1);
    }
  }

  get #way() {
    return PRICE_SERIES[this.#type];
  }

  #add() {
    return this.#chart.addSeries(this.#way.definition, {
      ...this.#way.options(this.#colours),
      priceFormat: {
        type: 'custom',
        formatter: (/** @type {number} */ price) => formatPrice(price, this.#asset),
        tickmarksFormatter: (/** @type {number[]} */ prices) => prices.map((price) => this.#mark(price)),
        minMove: 10 ** -this.#asset.scale,
      },
      priceLineStyle: LineStyle.Dotted,
      priceLineWidth: 1,
    });
  }

  /** The room for volume reaches below zero under an asset that was once cheap: no price stands there. @param {number} price */
  #mark(price) {
    return price < 0 && this.#bars.every(({ low }) => (low ?? 0) >= 0) ? '' : formatPrice(price, this.#asset);
  }

  /** @param {readonly Bar[]} bars @param {number} from @param {number} [to] exclusive */
  #points(bars, from, to) {
    const { point } = this.#way;
    return bars.slice(from, to).map((bar, index) => point(bar, bars[from + index - 1], this.#colours));
  }

  /** @param {any[]} points @param {boolean} historical */
  #put(points, historical) {
    points.forEach((point) => this.#series.update(point, historical));
    this.#labelLike(points.at(-1));
  }

  /** The label of the last price takes the colour of a body, which a hollow candle has none of. @param {any} point */
  #labelLike(point) {
    if (this.#type === 'hollow' && point) {
      this.#series.applyOptions({ priceLineColor: point.borderColor });
    }
  }
}
