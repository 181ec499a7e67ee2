import {
  AreaSeries,
  BarSeries,
  BaselineSeries,
  CandlestickSeries,
  LineSeries,
} from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';

/** @import { Bar } from '../kernel/types.js' */
/** @import { ChartType } from '../kernel/chart-settings.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { SeriesDefinition, SeriesType, UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/**
 * One way to draw prices.
 *
 * @typedef {object} PriceSeries
 * @property {SeriesDefinition<SeriesType>} definition
 * @property {(colours: Colours) => object} options
 * @property {(bar: Bar, previous: Bar | undefined, colours: Colours) => any} point what the library draws of a bar
 */

/** @type {Pick<PriceSeries, 'definition' | 'options'>} */
const CANDLES = {
  definition: CandlestickSeries,
  options: ({ up, down }) => ({ borderVisible: false, upColor: up, downColor: down, wickUpColor: up, wickDownColor: down }),
};

/** @type {Record<ChartType, PriceSeries>} */
export const PRICE_SERIES = {
  candles: { ...CANDLES, point: ohlc },
  'heikin-ashi': { ...CANDLES, point: ohlc },
  hollow: {
    definition: CandlestickSeries,
    options: () => ({ borderVisible: true }),
    point: hollow,
  },
  bars: {
    definition: BarSeries,
    options: ({ up, down }) => ({ upColor: up, downColor: down, thinBars: false }),
    point: ohlc,
  },
  line: { definition: LineSeries, options: ({ accent }) => ({ color: accent, lineWidth: 2 }), point: closing },
  area: {
    definition: AreaSeries,
    options: ({ accent, accentFill, accentFade }) => ({
      lineColor: accent,
      lineWidth: 2,
      topColor: accentFill,
      bottomColor: accentFade,
    }),
    point: closing,
  },
  baseline: {
    definition: BaselineSeries,
    options: ({ up, upFill, upFade, down, downFill, downFade }) => ({
      lineWidth: 2,
      topLineColor: up,
      topFillColor1: upFill,
      topFillColor2: upFade,
      bottomLineColor: down,
      bottomFillColor1: downFade,
      bottomFillColor2: downFill,
    }),
    point: closing,
  },
};

/** @param {Bar} bar */
function ohlc(bar) {
  const { open, high, low, close } = bar;
  // A price alone among candles is drawn as a dash, not as a hole.
  return { time: timeOf(bar), open: open ?? close, high: high ?? close, low: low ?? close, close };
}

/** @param {Bar} bar */
function closing(bar) {
  return { time: timeOf(bar), value: bar.close };
}

/**
 * The body is hollow if the price rose within the bar; its colour says whether the bar closed above the one before it.
 *
 * @param {Bar} bar
 * @param {Bar | undefined} previous
 * @param {Colours} colours
 */
function hollow(bar, previous, colours) {
  const point = ohlc(bar);
  const edge = bar.close >= (previous?.close ?? point.open) ? colours.up : colours.down;
  return { ...point, color: point.close > point.open ? 'transparent' : edge, borderColor: edge, wickColor: edge };
}

/** @param {Bar} bar */
function timeOf(bar) {
  return /** @type {UTCTimestamp} */ (bar.time);
}
