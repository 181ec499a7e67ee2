import { mergeBars, putBar } from '../kernel/bars.js';
import { needField, setText } from '../kernel/dom.js';
import { isIntraday } from '../kernel/interval.js';
import { CandleChart } from './candle-chart.js';
import { chartTable } from './chart-table.js';

/** @import { Asset, Bar, StreamBar } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const TABLE_EVERY = 5_000;
/** Bars left of the window below which older ones are loaded. */
const MARGIN = 40;
/** Fewer candles than this are no picture of a day. */
const FEW = 12;

/**
 * @typedef {object} LiveChartOptions
 * @property {boolean} compact a card's chart: the newest bars only, no scrolling
 * @property {boolean} logo
 * @property {number} limit how many bars are loaded at once
 * @property {TimeZoneChoice} zones
 */

/**
 * One asset's bars of one interval: loaded once, kept up with the market, and loaded further back on scrolling.
 */
export class LiveChart {
  #figure;
  #api;
  #options;
  #asset;
  #interval;
  /** @type {CandleChart | undefined} */
  #chart;
  /** @type {Bar[]} */
  #bars = [];
  /** @type {Bar[]} what came while the history was loading */
  #early = [];
  #loading = true;
  #loadingOlder = false;
  #hasOlder = true;
  #abort = new AbortController();
  /** @type {(() => void)[]} */
  #stops;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #table;
  /** @type {(bar: Bar | undefined, previous: Bar | undefined) => void} */
  #onPoint = () => undefined;
  /** @type {((chart: CandleChart) => void)[]} */
  #whenDrawn = [];
  /** @type {number | undefined} the time of the bar under the crosshair */
  #pointed;

  /**
   * @param {HTMLElement} figure with the fields canvas, state and table
   * @param {MarketApi} api
   * @param {MarketConnection} connection
   * @param {Asset} asset
   * @param {string} interval
   * @param {LiveChartOptions} options
   */
  constructor(figure, api, connection, asset, interval, options) {
    this.#figure = figure;
    this.#api = api;
    this.#asset = asset;
    this.#interval = interval;
    this.#options = options;
    this.#stops = [
      connection.on('candles', (bars) => this.#heard(bars)),
      connection.on('renewed', () => void this.#load()),
      options.zones.onChange(() => this.#changeZone()),
    ];
    void this.#load();
  }

  /**
   * Hears which bar is under the crosshair, or the newest, whenever that changes.
   *
   * @param {(bar: Bar | undefined, previous: Bar | undefined) => void} listener
   */
  onPoint(listener) {
    this.#onPoint = listener;
  }

  /** @param {(away: boolean) => void} listener hears whether the newest bar is out of sight */
  onAway(listener) {
    this.#whenDrawn.push((chart) => chart.onScroll(() => listener(chart.barsFromLatest > 2)));
  }

  showLatest() {
    this.#chart?.showLatest();
  }

  close() {
    this.#abort.abort();
    clearTimeout(this.#table);
    this.#stops.forEach((stop) => stop());
    this.#chart?.close();
  }

  get #zone() {
    return this.#options.zones.of(this.#asset);
  }

  #changeZone() {
    this.#chart?.setZone(this.#zone);
    this.#writeTable();
  }

  async #load() {
    this.#loading = true;
    if (!this.#interval) {
      this.#draw([]);
      return;
    }
    this.#say(this.#bars.length ? '' : 'Loading…', 'loading');
    try {
      const { limit } = this.#options;
      const bars = await this.#api.bars(this.#asset, this.#interval, { limit, signal: this.#abort.signal });
      this.#draw(bars);
    } catch (problem) {
      this.#failed(problem);
    }
  }

  /** @param {Bar[]} loaded */
  #draw(loaded) {
    this.#bars = mergeBars(mergeBars(this.#bars, loaded), this.#early);
    this.#early = [];
    this.#loading = false;
    if (this.#bars.length === 0) {
      this.#say(this.#interval ? 'No bars of this length.' : 'No prices of this asset yet.', 'empty');
      return;
    }
    this.#say('', 'ready');
    const first = this.#chart === undefined;
    this.#chart ??= this.#create();
    this.#chart.setBars(this.#bars);
    if (first) {
      this.#chart.showLast(this.#options.compact ? this.#lastDay() : this.#fitting());
      this.#whenDrawn.forEach((act) => act(/** @type {CandleChart} */ (this.#chart)));
    }
    this.#onPoint(this.#bars.at(-1), this.#bars.at(-2));
    this.#writeTable();
  }

  #create() {
    const chart = new CandleChart(needField(this.#figure, 'canvas'), this.#asset, {
      intraday: isIntraday(this.#interval),
      compact: this.#options.compact,
      logo: this.#options.logo,
      zone: this.#zone,
    });
    chart.onCrosshair((time) => this.#pointAt(time));
    if (!this.#options.compact) {
      chart.onScroll((range) => {
        if (range.from < MARGIN) {
          void this.#loadOlder();
        }
      });
    }
    return chart;
  }

  /** How many of the bars lie in the last 24 hours; all of them where that would be but a few. */
  #lastDay() {
    const last = this.#bars.at(-1)?.time ?? 0;
    const day = this.#bars.filter((bar) => bar.time > last - 86_400).length;
    return day < FEW ? this.#bars.length : day;
  }

  /** As many as the width takes at a comfortable size. */
  #fitting() {
    return Math.max(40, Math.round(this.#figure.clientWidth / 8));
  }

  async #loadOlder() {
    const oldest = this.#bars[0];
    if (this.#loadingOlder || !this.#hasOlder || !oldest) {
      return;
    }
    this.#loadingOlder = true;
    try {
      const { limit } = this.#options;
      const to = oldest.time;
      const older = await this.#api.bars(this.#asset, this.#interval, { to, limit, signal: this.#abort.signal });
      this.#hasOlder = older.length > 0;
      if (this.#hasOlder) {
        this.#bars = mergeBars(older, this.#bars);
        this.#chart?.setBars(this.#bars);
      }
    } catch (problem) {
      this.#failed(problem);
    } finally {
      this.#loadingOlder = false;
    }
  }

  /** @param {StreamBar[]} bars */
  #heard(bars) {
    for (const bar of bars) {
      if (bar.symbol === this.#asset.symbol && bar.interval === this.#interval) {
        this.#take(bar);
      }
    }
  }

  /** @param {Bar} bar */
  #take(bar) {
    if (this.#loading) {
      this.#early.push(bar);
      return;
    }
    const place = putBar(this.#bars, bar);
    if (this.#chart === undefined) {
      this.#draw([]);
      return;
    }
    this.#chart.update(bar, place === 'corrected');
    if (this.#pointed === undefined) {
      this.#onPoint(this.#bars.at(-1), this.#bars.at(-2));
    }
    this.#table ??= setTimeout(() => this.#writeTable(), TABLE_EVERY);
  }

  /** @param {number | undefined} time */
  #pointAt(time) {
    this.#pointed = time;
    const index = time === undefined ? this.#bars.length - 1 : this.#bars.findIndex((bar) => bar.time === time);
    this.#onPoint(this.#bars[index], this.#bars[index - 1]);
  }

  #writeTable() {
    this.#table = undefined;
    needField(this.#figure, 'table').replaceChildren(chartTable(this.#asset, this.#interval, this.#bars, this.#zone));
  }

  /** @param {unknown} problem */
  #failed(problem) {
    if (this.#abort.signal.aborted) {
      return;
    }
    this.#loading = false;
    const reason = problem instanceof Error ? problem.message : String(problem);
    if (this.#bars.length === 0) {
      this.#say(`The bars could not be loaded (${reason}). Trying again in 10 s.`, 'error');
    }
    setTimeout(() => !this.#abort.signal.aborted && void this.#load(), 10_000);
  }

  /** @param {string} text @param {string} state loading, ready, empty or error */
  #say(text, state) {
    this.#figure.dataset.state = state;
    setText(needField(this.#figure, 'state'), text);
  }
}
