import {
  CandlestickSeries,
  ColorType,
  CrosshairMode,
  HistogramSeries,
  LineSeries,
  LineStyle,
  createChartEx,
} from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { formatCompact, formatPrice } from '../format/number-format.js';
import { axisMark, barTime } from './chart-times.js';
import { ChartTheme } from './chart-theme.js';
import { ZonedTime } from './zoned-time.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { IChartApi, ISeriesApi, LogicalRange, TickMarkType, Time, UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/**
 * Candles of one asset with their volume below, or a line where it has one price a day.
 */
export class CandleChart {
  #asset;
  #intraday;
  #compact;
  /** @type {IChartApi} */
  #chart;
  /** @type {ISeriesApi<'Candlestick'> | ISeriesApi<'Line'>} */
  #prices;
  /** @type {ISeriesApi<'Histogram'> | undefined} */
  #volumes;
  #theme = new ChartTheme();
  #time = new ZonedTime();
  #stopTheme;
  /** @type {Bar[]} */
  #bars = [];

  /**
   * @param {HTMLElement} canvas where it is drawn
   * @param {Asset} asset
   * @param {{intraday: boolean, compact: boolean, logo: boolean, zone: string | undefined}} options compact: no scrolling,
   *   few marks; zone: the browser's own without it
   */
  constructor(canvas, asset, { intraday, compact, logo, zone }) {
    this.#asset = asset;
    this.#intraday = intraday;
    this.#compact = compact;
    this.#time.useZone(intraday, zone);
    this.#chart = /** @type {IChartApi} */ (createChartEx(canvas, this.#time, { autoSize: true, ...this.#layout(compact, logo) }));
    this.#writeTimes(zone);
    this.#prices = asset.fixing ? this.#addLine() : this.#addCandles();
    this.#volumes = asset.volume === 'none' || asset.fixing ? undefined : this.#addVolumes();
    this.#stopTheme = ChartTheme.onChange(() => this.#paint());
    this.#paint();
  }

  /** @param {Bar[]} bars rising in time */
  setBars(bars) {
    this.#bars = bars;
    this.#prices.setData(/** @type {any} */ (bars.map((bar) => this.#price(bar))));
    this.#volumes?.setData(this.#volumeBars(bars));
  }

  /** @param {Bar} bar @param {boolean} corrected whether it is not the newest */
  update(bar, corrected) {
    this.#prices.update(/** @type {any} */ (this.#price(bar)), corrected);
    if (bar.volume !== null) {
      this.#volumes?.update(this.#volume(bar), corrected);
    }
  }

  /** @param {number} bars how many of the newest are to be seen */
  showLast(bars) {
    const count = this.#bars.length;
    const room = this.#compact ? 0.5 : 5;
    this.#chart.timeScale().setVisibleLogicalRange({ from: Math.max(0, count - bars) - 0.5, to: count - 1 + room });
  }

  /**
   * Writes times in another zone from here on.
   *
   * @param {string | undefined} zone the browser's own without it
   */
  setZone(zone) {
    this.#time.useZone(this.#intraday, zone);
    this.#writeTimes(zone);
    // Marks are weighed when bars are new, so they have to be taken away and come back; what is seen stays.
    const seen = this.#chart.timeScale().getVisibleLogicalRange();
    const bars = this.#bars;
    this.setBars([]);
    this.setBars(bars);
    if (seen) {
      this.#chart.timeScale().setVisibleLogicalRange(seen);
    }
  }

  showLatest() {
    this.#chart.timeScale().scrollToRealTime();
  }

  /** @param {(range: LogicalRange) => void} listener */
  onScroll(listener) {
    this.#chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
      if (range) {
        listener(range);
      }
    });
  }

  /**
   * @param {(time: number | undefined) => void} listener gets the time of the bar under the crosshair
   */
  onCrosshair(listener) {
    this.#chart.subscribeCrosshairMove((event) => listener(event.time === undefined ? undefined : Number(event.time)));
  }

  get barsFromLatest() {
    return -this.#chart.timeScale().scrollPosition();
  }

  close() {
    this.#stopTheme();
    this.#chart.remove();
  }

  #addCandles() {
    return this.#chart.addSeries(CandlestickSeries, { borderVisible: false, ...this.#priceOptions() });
  }

  #addLine() {
    return this.#chart.addSeries(LineSeries, { lineWidth: 2, ...this.#priceOptions() });
  }

  #addVolumes() {
    const series = this.#chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume',
      priceFormat: { type: 'custom', formatter: formatCompact, minMove: 0.01 },
      lastValueVisible: false,
      priceLineVisible: false,
    });
    series.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
    return series;
  }

  #priceOptions() {
    return {
      priceFormat: {
        type: /** @type {const} */ ('custom'),
        formatter: (/** @type {number} */ price) => formatPrice(price, this.#asset),
        minMove: 10 ** -this.#asset.scale,
      },
      priceLineStyle: LineStyle.Dotted,
      priceLineWidth: /** @type {const} */ (1),
    };
  }

  /** @param {boolean} compact @param {boolean} logo */
  #layout(compact, logo) {
    return {
      layout: {
        background: { type: ColorType.Solid, color: 'transparent' },
        fontFamily: FONT,
        fontSize: compact ? 10 : 12,
        attributionLogo: logo,
      },
      handleScroll: !compact,
      handleScale: !compact,
      crosshair: { mode: CrosshairMode.Normal },
      rightPriceScale: { borderVisible: false, entireTextOnly: true, scaleMargins: { top: compact ? 0.08 : 0.1, bottom: 0.24 } },
      timeScale: {
        borderVisible: false,
        timeVisible: this.#intraday,
        secondsVisible: false,
        rightOffset: compact ? 1 : 6,
        minBarSpacing: 0.5,
        lockVisibleTimeRangeOnResize: true,
      },
    };
  }

  /** @param {string | undefined} zone */
  #writeTimes(zone) {
    this.#chart.applyOptions({
      timeScale: {
        tickMarkFormatter: (/** @type {Time} */ time, /** @type {TickMarkType} */ type) => axisMark(time, type, this.#intraday, zone),
      },
      localization: { timeFormatter: (/** @type {Time} */ time) => barTime(time, this.#intraday, zone) },
    });
  }

  #paint() {
    const colours = this.#theme.colours;
    this.#chart.applyOptions({
      layout: { textColor: colours.text },
      grid: { vertLines: { visible: false }, horzLines: { color: colours.line } },
      crosshair: {
        vertLine: { color: colours.cross, labelBackgroundColor: colours.label },
        horzLine: { color: colours.cross, labelBackgroundColor: colours.label },
      },
    });
    this.#prices.applyOptions(
      /** @type {any} */ (
        this.#asset.fixing
          ? { color: colours.accent }
          : { upColor: colours.up, downColor: colours.down, wickUpColor: colours.up, wickDownColor: colours.down }
      ),
    );
    this.#volumes?.setData(this.#volumeBars(this.#bars));
  }

  /** @param {Bar} bar */
  #price(bar) {
    const time = /** @type {UTCTimestamp} */ (bar.time);
    const { open, high, low, close } = bar;
    if (this.#asset.fixing) {
      return { time, value: close };
    }
    // A price alone among candles is drawn as a dash, not as a hole.
    return { time, open: open ?? close, high: high ?? close, low: low ?? close, close };
  }

  /** @param {Bar[]} bars */
  #volumeBars(bars) {
    const { upVolume, downVolume } = this.#theme.colours;
    return bars
      .filter((bar) => bar.volume !== null)
      .map((bar) => ({ ...this.#volume(bar, ''), color: rises(bar) ? upVolume : downVolume }));
  }

  /** @param {Bar} bar @param {string} [colour] */
  #volume(bar, colour) {
    return {
      time: /** @type {UTCTimestamp} */ (bar.time),
      value: bar.volume ?? 0,
      color: colour ?? this.#theme.colour(rises(bar) ? '--up-volume' : '--down-volume'),
    };
  }
}

/** @param {Bar} bar */
function rises(bar) {
  return bar.close >= (bar.open ?? bar.close);
}
