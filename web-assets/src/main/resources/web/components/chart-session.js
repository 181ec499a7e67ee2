import { ChartSurface } from '../chart/chart-surface.js';
import { Legend } from '../chart/legend.js';
import { LiveChart } from '../chart/live-chart.js';
import { needField } from '../kernel/dom.js';
import { isIntraday } from '../kernel/interval.js';
import { BarHistory } from '../state/bar-history.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { SurfaceOptions } from '../chart/chart-surface.js' */

/**
 * What a tool of the chart works on: the chart of one asset in bars of one interval, from its first bar on the screen to
 * the moment another takes its place.
 *
 * @typedef {object} ChartContext
 * @property {HTMLElement} root the chart's part of the page, with the slots `[data-slot]`
 * @property {HTMLElement} figure what holds canvas and legend
 * @property {ChartSurface} surface
 * @property {BarHistory} history
 * @property {Asset} asset
 * @property {string} interval
 *
 * @typedef {(context: ChartContext) => () => void} ChartTool begins its work on a chart; what it returns ends it
 */

/** One asset's bars of one interval on the screen, with the tools that work on them. */
export class ChartSession {
  #chart;
  /** @type {Map<ChartTool, () => void>} */
  #tools = new Map();
  /** @type {ChartContext} */
  context;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} figure with the fields canvas, legend, state and table
   * @param {{api: MarketApi, connection: MarketConnection}} services
   * @param {Asset} asset
   * @param {string} interval
   * @param {Omit<SurfaceOptions, 'intraday'>} options
   */
  constructor(root, figure, { api, connection }, asset, interval, options) {
    const history = new BarHistory(api, connection, asset, interval);
    const surface = new ChartSurface(needField(figure, 'canvas'), asset, { ...options, intraday: isIntraday(interval) });
    this.context = { root, figure, surface, history, asset, interval };
    this.use(followWithLegend);
    this.#chart = new LiveChart(figure, history, surface, {
      scrolls: true,
      onFirst: () => surface.showLast(fitting(figure)),
    });
  }

  /** @param {ChartTool} tool */
  use(tool) {
    this.#tools.set(tool, tool(this.context));
  }

  /** Ends a tool before the session does. @param {ChartTool} tool */
  end(tool) {
    this.#tools.get(tool)?.();
    this.#tools.delete(tool);
  }

  close() {
    [...this.#tools.keys()].forEach((tool) => this.end(tool));
    this.#chart.close();
  }
}

/** As many bars as the width takes at a comfortable size. @param {HTMLElement} figure */
function fitting(figure) {
  return Math.max(40, Math.round(figure.clientWidth / 8));
}

/** @type {ChartTool} */
function followWithLegend({ figure, surface, history, asset }) {
  const legend = new Legend(needField(figure, 'legend'), asset);
  /** @type {number | undefined} the time of the bar under the crosshair */
  let pointed;
  const write = () => {
    const { bars } = history;
    const index = pointed === undefined ? bars.length - 1 : bars.findIndex((bar) => bar.time === pointed);
    legend.show(bars[index], bars[index - 1]);
  };
  const stops = [
    surface.onCrosshair((time) => {
      pointed = time;
      write();
    }),
    history.on('replaced', write),
    history.on('updated', write),
  ];
  return () => stops.forEach((stop) => stop());
}
