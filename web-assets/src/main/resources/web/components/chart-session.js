import { ChartSurface } from '../chart/chart-surface.js';
import { sayHistory } from '../chart/history-words.js';
import { LiveChart } from '../chart/live-chart.js';
import { needField } from '../kernel/dom.js';
import { isIntraday } from '../kernel/interval.js';
import { BarCursor } from '../state/bar-cursor.js';
import { BarHistory } from '../state/bar-history.js';
import { timeZoneOf } from '../format/time-zones.js';
import { DrawnNames } from './drawn-names.js';

/** @import { AlertLines } from '../state/alert-lines.js' */
/** @import { ServedAlerts } from '../state/served-alerts.js' */
/** @import { Shared } from '../state/shared.js' */
/** @import { Asset } from '../kernel/types.js' */
/** @import { TableColumn } from '../chart/chart-table.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { ChartChoice } from '../state/chart-choice.js' */
/** @import { ChartPreferences } from '../state/chart-preferences.js' */
/** @import { DataClock } from '../state/data-clock.js' */
/** @import { QuoteBoard } from '../state/quote-board.js' */
/** @import { StreamDemand } from '../state/stream-demand.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

/**
 * @typedef {object} ChartServices what every chart of the page works with
 * @property {Catalogue} catalogue
 * @property {MarketApi} api
 * @property {MarketConnection} connection
 * @property {QuoteBoard} quotes
 * @property {StreamDemand} demand what the charts of the page want of the stream
 * @property {DataClock} clock
 * @property {TimeZoneChoice} zones
 * @property {ChartPreferences} preferences
 * @property {Shared<AlertLines> | Shared<ServedAlerts>} alerts of each asset, for as long as a chart shows it
 * @property {string} source where prices come from, in a word that pictures carry; empty if they are live
 *
 * @typedef {object} ChartParts
 * @property {HTMLElement} root the chart's part of the page, with the slots `[data-slot]`
 * @property {HTMLElement} figure what holds canvas and legend
 * @property {ChartChoice} choice what the address says
 * @property {Asset} asset
 *
 * @typedef {object} ChartDrawing
 * @property {ChartSurface} surface
 * @property {BarHistory} history
 * @property {BarCursor} cursor which bar is looked at
 * @property {string} interval
 * @property {DrawnNames} drawn
 * @property {(columns: readonly TableColumn[]) => void} showColumns puts columns beside the bars in their table
 *
 * @typedef {ChartServices & ChartParts & ChartDrawing} ChartContext what a tool of the chart works on: the chart of one
 *     asset in bars of one interval, until another takes its place
 *
 * @typedef {(context: ChartContext) => () => void} ChartTool begins its work on a chart; what it returns ends it
 */

/** One asset's bars of one interval on the screen, with the tools that work on them. */
export class ChartSession {
  #chart;
  #stopWords;
  /** @type {Map<ChartTool, () => void>} */
  #tools = new Map();
  /** @type {ChartContext} */
  context;

  /** @param {ChartServices & ChartParts} parts */
  constructor(parts) {
    const { figure, choice, asset, api, connection } = parts;
    const { interval, type, scale, parts: shown, zone } = choice.settings;
    const history = new BarHistory(api, connection, asset, interval);
    const surface = new ChartSurface(needField(figure, 'canvas'), asset, {
      intraday: isIntraday(interval),
      type,
      scale,
      volume: shown.includes('volume'),
      zone: timeZoneOf(zone, asset),
    });
    this.context = { ...parts, surface, history, cursor: new BarCursor(history), interval, drawn: new DrawnNames(), showColumns: (columns) => this.#chart.showColumns(columns) };
    this.#stopWords = sayHistory(figure, history);
    this.#chart = new LiveChart(figure, history, surface, {
      scrolls: true,
      onFirst: () => surface.view.showLast(fitting(figure)),
    });
  }

  /** Loads the bars; tools that are at work by then see the first of them. */
  open() {
    this.#chart.open();
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
    this.context.cursor.close();
    this.#stopWords();
    this.#chart.close();
  }
}

/** As many bars as the width takes at a comfortable size. @param {HTMLElement} figure */
function fitting(figure) {
  return Math.max(40, Math.round(figure.clientWidth / 8));
}
