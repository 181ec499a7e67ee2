import { createChartEx } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { Topics } from '../kernel/topics.js';
import { nameAttribution } from './attribution.js';
import { onThemeChange, themeColours } from './chart-theme.js';
import { PricePlot } from './price-plot.js';
import { colourOptions, layoutOptions, scaleOptions, timeOptions } from './surface-options.js';
import { TimeView } from './time-view.js';
import { VolumePlot } from './volume-plot.js';
import { ZonedTime } from './zoned-time.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { ChartType, ScaleMode } from '../kernel/chart-settings.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { IChartApi, ISeriesApi, SeriesType, UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/**
 * @typedef {object} SurfaceOptions
 * @property {boolean} intraday
 * @property {ChartType} type
 * @property {boolean} [compact] a card's chart: no scrolling, few marks
 * @property {boolean} [logo] the library's, which its licence asks for once a page
 * @property {ScaleMode} [scale]
 * @property {boolean} [volume]
 * @property {string} [zone] in which intraday times are written; the browser's own without it
 */

/**
 * A chart to draw on: prices in the chosen type, volume, axes, crosshair and colours. Which part of it is seen is for
 * {@link ChartSurface.view}. What draws on it too (lines, marks, panes) uses the library's own interface:
 * {@link ChartSurface.api} and {@link ChartSurface.prices}.
 */
export class ChartSurface {
  #compact;
  /** @type {IChartApi} */
  #api;
  #prices;
  /** @type {VolumePlot | undefined} */
  #volume;
  #volumeShown;
  #scale;
  #zone;
  #time = new ZonedTime();
  #colours;
  /** @type {readonly Bar[]} */
  #bars = [];
  /** @type {Topics<{prices: ISeriesApi<SeriesType>, colours: Colours}>} */
  #topics = new Topics();
  /** @type {(() => void)[]} */
  #stops;

  /** @param {HTMLElement} canvas where it is drawn @param {Asset} asset @param {SurfaceOptions} options */
  constructor(canvas, asset, { intraday, type, compact = false, logo = true, scale = 'linear', volume = true, zone }) {
    this.#compact = compact;
    this.#scale = scale;
    this.#zone = zone;
    this.#volumeShown = volume;
    this.#colours = themeColours();
    this.#time.useZone(intraday, zone);
    this.#api = /** @type {IChartApi} */ (createChartEx(canvas, this.#time, { autoSize: true, ...layoutOptions(compact, logo) }));
    /** Which part of its time is in sight. */
    this.view = new TimeView(this.#api.timeScale(), compact);
    this.#prices = new PricePlot(this.#api, asset, type, this.#colours);
    this.#volume = asset.volume === 'none' || asset.fixing ? undefined : new VolumePlot(this.#api, this.#colours);
    this.#stops = [
      onThemeChange(() => this.#paint()),
      nameAttribution(canvas),
      this.view.onChange(() => this.#applyBase()),
    ];
    this.#api.applyOptions(timeOptions(intraday, zone));
    this.#api.applyOptions(colourOptions(this.#colours));
    this.showVolume(volume);
  }

  /** The library's chart: panes, time scale, crosshair. */
  get api() {
    return this.#api;
  }

  /** The series of the prices. Another takes its place when the type changes, see {@link ChartSurface.onPrices}. */
  get prices() {
    return this.#prices.series;
  }

  get type() {
    return this.#prices.type;
  }

  get scale() {
    return this.#scale;
  }

  /** In which intraday times are written; undefined for the browser's own. */
  get zone() {
    return this.#zone;
  }

  get hasVolume() {
    return this.#volume !== undefined;
  }

  /** What Heikin-Ashi makes of a bar; undefined in the types that draw the bars themselves. @param {number} index */
  average(index) {
    return this.#prices.average(index);
  }

  /** Those of the theme of the moment. */
  get colours() {
    return this.#colours;
  }

  /** @param {ChartType} type */
  setType(type) {
    if (type !== this.type) {
      this.#prices.become(type);
      this.#applyScale();
      this.#applyBase();
      this.#topics.emit('prices', this.prices);
    }
  }

  /** @param {ScaleMode} scale */
  setScale(scale) {
    this.#scale = scale;
    this.#applyScale();
  }

  /** @param {boolean} shown */
  showVolume(shown) {
    this.#volumeShown = shown;
    this.#volume?.show(shown);
    this.#applyScale();
  }

  /** @param {boolean} intraday @param {string | undefined} zone */
  setZone(intraday, zone) {
    this.#zone = zone;
    this.#time.useZone(intraday, zone);
    this.#api.applyOptions(timeOptions(intraday, zone));
    // Marks are weighed when bars come, not when options change: taken away and put back they come anew.
    this.#prices.replace([]);
    this.#volume?.replace([]);
    this.setBars(this.#bars);
  }

  /** @param {readonly Bar[]} bars rising in time */
  setBars(bars) {
    this.#bars = bars;
    this.view.follow(bars);
    this.#prices.replace(bars);
    this.#volume?.replace(bars);
  }

  /** @param {readonly Bar[]} bars with the change @param {Bar} bar the one that is new or changed */
  update(bars, bar) {
    const index = bars.at(-1)?.time === bar.time ? bars.length - 1 : bars.findIndex(({ time }) => time === bar.time);
    this.#bars = bars;
    this.view.follow(bars);
    this.#prices.update(bars, index);
    this.#volume?.update(bars, index);
  }

  /**
   * @param {(time: number | undefined) => void} listener gets the time of the bar under the crosshair
   * @returns {() => void} ends it
   */
  onCrosshair(listener) {
    const hear = (/** @type {{time?: unknown}} */ { time }) => listener(time === undefined ? undefined : Number(time));
    this.#api.subscribeCrosshairMove(hear);
    return () => this.#api.unsubscribeCrosshairMove(hear);
  }

  /**
   * @param {(prices: ISeriesApi<SeriesType>) => void} listener hears of the series that took the place of the one before:
   *     what was attached to that one is gone
   * @returns {() => void} ends it
   */
  onPrices(listener) {
    return this.#topics.on('prices', listener);
  }

  /** @param {(colours: Colours) => void} listener hears when the theme changed @returns {() => void} ends it */
  onColours(listener) {
    return this.#topics.on('colours', listener);
  }

  /** Puts the crosshair onto a bar. @param {Bar} bar */
  pointAt(bar) {
    this.#api.setCrosshairPosition(bar.close, /** @type {UTCTimestamp} */ (bar.time), this.prices);
  }

  /** Takes the crosshair away. */
  pointAtNothing() {
    this.#api.clearCrosshairPosition();
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#api.remove();
  }

  /** A baseline is the first price in sight. */
  #applyBase() {
    const first = this.type === 'baseline' ? this.view.bars[0] : undefined;
    if (first) {
      this.#prices.setBase(first.close);
    }
  }

  #applyScale() {
    const volume = this.hasVolume && this.#volumeShown;
    this.prices.priceScale().applyOptions(scaleOptions(this.#scale, this.#compact, volume));
  }

  #paint() {
    this.#colours = themeColours();
    this.#api.applyOptions(colourOptions(this.#colours));
    this.#prices.paint(this.#colours);
    this.#volume?.paint(this.#colours);
    this.#topics.emit('colours', this.#colours);
  }
}
