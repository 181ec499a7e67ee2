import { createChartEx } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { nameAttribution } from './attribution.js';
import { ChartTheme } from './chart-theme.js';
import { PricePlot } from './price-plot.js';
import { colourOptions, layoutOptions, scaleOptions, timeOptions } from './surface-options.js';
import { VolumePlot } from './volume-plot.js';
import { ZonedTime } from './zoned-time.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { ChartType, ScaleMode } from '../kernel/chart-settings.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { IChartApi, ISeriesApi, Logical, LogicalRange, SeriesType, UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** How many bars' width stays free behind the newest one. */
const ROOM = 5;
/** The most of the width that may stay free there. */
const MOST_ROOM = 0.25;

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
 * A chart to draw on: prices in the chosen type, volume, axes, crosshair and colours. What draws on it too (lines, marks,
 * panes) uses the library's own interface: {@link ChartSurface.api} and {@link ChartSurface.prices}.
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
  #wantedRoom = ROOM;
  #time = new ZonedTime();
  #theme = new ChartTheme();
  #colours;
  /** @type {readonly Bar[]} */
  #bars = [];
  /** @type {Set<(prices: ISeriesApi<SeriesType>) => void>} */
  #onPrices = new Set();
  /** @type {Set<(colours: Colours) => void>} */
  #onColours = new Set();
  /** @type {(() => void)[]} */
  #stops;

  /** @param {HTMLElement} canvas where it is drawn @param {Asset} asset @param {SurfaceOptions} options */
  constructor(canvas, asset, { intraday, type, compact = false, logo = true, scale = 'linear', volume = true, zone }) {
    this.#compact = compact;
    this.#scale = scale;
    this.#zone = zone;
    this.#volumeShown = volume;
    this.#colours = this.#theme.colours;
    this.#time.useZone(intraday, zone);
    this.#api = /** @type {IChartApi} */ (createChartEx(canvas, this.#time, { autoSize: true, ...layoutOptions(compact, logo) }));
    this.#prices = new PricePlot(this.#api, asset, type, this.#colours);
    this.#volume = asset.volume === 'none' || asset.fixing ? undefined : new VolumePlot(this.#api, this.#colours);
    this.#stops = [
      ChartTheme.onChange(() => this.#paint()),
      () => this.#theme.close(),
      nameAttribution(canvas),
      this.onRange(() => this.#applyBase()),
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
      this.#onPrices.forEach((listener) => listener(this.prices));
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
    this.#prices.replace(bars);
    this.#volume?.replace(bars);
  }

  /** @param {readonly Bar[]} bars with the change @param {Bar} bar the one that is new or changed */
  update(bars, bar) {
    const index = bars.at(-1)?.time === bar.time ? bars.length - 1 : bars.findIndex(({ time }) => time === bar.time);
    this.#bars = bars;
    this.#prices.update(bars, index);
    this.#volume?.update(bars, index);
  }

  /** @param {number} bars how many of the newest are to be seen */
  showLast(bars) {
    const count = this.#bars.length;
    const room = this.#compact ? 0.5 : this.#room(bars);
    this.#show(Math.max(0, count - bars) - 0.5, count - 1 + room);
  }

  /** Everything from that time on. @param {number} time epoch seconds */
  showSince(time) {
    this.showLast(this.#bars.length - Math.max(0, this.#bars.findIndex((bar) => bar.time >= time)));
  }

  /** Puts the first bar at or after that time into the middle, at the size of the moment. @param {number} time epoch seconds */
  showAround(time) {
    const found = this.#bars.findIndex((bar) => bar.time >= time);
    const index = found < 0 ? this.#bars.length - 1 : found;
    const shown = this.#api.timeScale().getVisibleLogicalRange();
    const half = shown ? (shown.to - shown.from) / 2 : 50;
    this.#show(index - half, index + half);
    return this.#bars[index];
  }

  /** Makes the bars wider or narrower and keeps the newest one in sight where it is. @param {number} factor above 1 for wider */
  zoom(factor) {
    const { barSpacing } = this.#api.timeScale().options();
    this.#api.timeScale().applyOptions({ barSpacing: Math.min(80, Math.max(0.5, barSpacing * factor)) });
  }

  /** Moves as far as it takes to see a bar. @param {number} index */
  reveal(index) {
    const range = this.#api.timeScale().getVisibleLogicalRange();
    if (range && (index < range.from || index > range.to)) {
      const shift = index < range.from ? index - range.from - 1 : index - range.to + 1;
      this.#show(range.from + shift, range.to + shift);
    }
  }

  /** Keeps room free behind the newest bar for what is drawn there. @param {number} bars how many bars' width, at least */
  keepRoom(bars) {
    const before = this.#room(this.visibleWidth);
    const atLatest = this.#bars.length > 0 && Math.abs(this.barsFromLatest + before) < 2;
    this.#wantedRoom = Math.max(ROOM, bars);
    if (atLatest) {
      this.showLatest();
    }
  }

  showLatest() {
    // At once: each new price would stop a movement on its way.
    this.#api.timeScale().scrollToPosition(this.#room(this.visibleWidth), false);
  }

  /**
   * @param {(range: LogicalRange) => void} listener hears which part is seen, whenever that changes
   * @returns {() => void} ends it
   */
  onRange(listener) {
    const scale = this.#api.timeScale();
    const hear = (/** @type {LogicalRange | null} */ range) => range && listener(range);
    scale.subscribeVisibleLogicalRangeChange(hear);
    return () => scale.unsubscribeVisibleLogicalRangeChange(hear);
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
    this.#onPrices.add(listener);
    return () => this.#onPrices.delete(listener);
  }

  /** @param {(colours: Colours) => void} listener hears when the theme changed @returns {() => void} ends it */
  onColours(listener) {
    this.#onColours.add(listener);
    return () => this.#onColours.delete(listener);
  }

  /** The bars in sight, as far as they are loaded. */
  get visibleBars() {
    const range = this.#api.timeScale().getVisibleLogicalRange();
    return range ? this.#bars.slice(Math.max(0, Math.ceil(range.from)), Math.max(0, Math.floor(range.to) + 1)) : [];
  }

  /** Where on the canvas a place among the bars is, also between two and beyond the edge. @param {number} logical */
  placeOf(logical) {
    const scale = this.#api.timeScale();
    const whole = Math.floor(logical);
    const at = Number(scale.logicalToCoordinate(/** @type {Logical} */ (whole)));
    return at + (logical - whole) * scale.options().barSpacing;
  }

  /** How many bars' width is in sight. */
  get visibleWidth() {
    const range = this.#api.timeScale().getVisibleLogicalRange();
    return range ? range.to - range.from : 0;
  }

  get barsFromLatest() {
    return -this.#api.timeScale().scrollPosition();
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

  /** On a narrow screen the bars themselves come first. @param {number} width in bars */
  #room(width) {
    return Math.max(ROOM, Math.min(this.#wantedRoom, Math.floor(width * MOST_ROOM)));
  }

  /** @param {number} from @param {number} to */
  #show(from, to) {
    this.#api.timeScale().setVisibleLogicalRange({ from, to });
  }

  /** A baseline is the first price in sight. */
  #applyBase() {
    const first = this.type === 'baseline' ? this.visibleBars[0] : undefined;
    if (first) {
      this.#prices.setBase(first.close);
    }
  }

  #applyScale() {
    const volume = this.hasVolume && this.#volumeShown;
    this.prices.priceScale().applyOptions(scaleOptions(this.#scale, this.#compact, volume));
  }

  #paint() {
    this.#colours = this.#theme.colours;
    this.#api.applyOptions(colourOptions(this.#colours));
    this.#prices.paint(this.#colours);
    this.#volume?.paint(this.#colours);
    this.#onColours.forEach((listener) => listener(this.#colours));
  }
}
