import { ColorType, CrosshairMode, PriceScaleMode } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { axisMark, barTime } from '../format/chart-times.js';
import { faded } from './chart-theme.js';
import { VOLUME_SHARE } from './volume-plot.js';

/** @import { ScaleMode } from '../kernel/chart-settings.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { Time, TickMarkType } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** That of the page, in words that a canvas understands. */
export const CHART_FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/** @type {Record<ScaleMode, PriceScaleMode>} */
const MODES = {
  linear: PriceScaleMode.Normal,
  log: PriceScaleMode.Logarithmic,
  percent: PriceScaleMode.Percentage,
  indexed: PriceScaleMode.IndexedTo100,
};

/** What never changes about a chart. @param {boolean} compact @param {boolean} logo */
export function layoutOptions(compact, logo) {
  return {
    layout: {
      background: { type: ColorType.Solid, color: 'transparent' },
      fontFamily: CHART_FONT,
      fontSize: compact ? 10 : 12,
      attributionLogo: logo,
    },
    handleScroll: !compact,
    handleScale: !compact,
    crosshair: { mode: CrosshairMode.Normal },
    rightPriceScale: { borderVisible: false, entireTextOnly: true },
    timeScale: {
      borderVisible: false,
      secondsVisible: false,
      rightOffset: compact ? 1 : 6,
      minBarSpacing: 0.5,
      lockVisibleTimeRangeOnResize: true,
    },
  };
}

/** How times are written. @param {boolean} intraday @param {string | undefined} zone the browser's own without it */
export function timeOptions(intraday, zone) {
  return {
    timeScale: {
      timeVisible: intraday,
      tickMarkFormatter: (/** @type {Time} */ time, /** @type {TickMarkType} */ type) => axisMark(time, type, intraday, zone),
    },
    localization: { timeFormatter: (/** @type {Time} */ time) => barTime(time, intraday, zone) },
  };
}

/** @param {ScaleMode} mode @param {boolean} compact @param {boolean} volume whether columns need room below */
export function scaleOptions(mode, compact, volume) {
  const bottom = volume ? VOLUME_SHARE + 0.06 : 0.08;
  return { mode: MODES[mode], scaleMargins: { top: compact ? 0.08 : 0.1, bottom } };
}

/** @param {Colours} colours */
export function colourOptions(colours) {
  const cross = { color: colours.cross, labelBackgroundColor: colours.label };
  return {
    layout: { textColor: colours.text, panes: { separatorColor: faded(colours.strongLine, 0.5), separatorHoverColor: faded(colours.accent, 0.3) } },
    grid: { vertLines: { visible: false }, horzLines: { color: colours.line } },
    crosshair: { vertLine: cross, horzLine: cross },
  };
}
