import { intervalControl } from './chart/interval-control.js';
import { compareControl } from './chart/compare-control.js';
import { drawingsControl } from './chart/drawings-control.js';
import { exportControl } from './chart/export-control.js';
import { goToDateControl } from './chart/go-to-date.js';
import { indicatorControl } from './chart/indicator-control.js';
import { keyControl } from './chart/key-control.js';
import { linesControl } from './chart/lines-control.js';
import { rangeControl } from './chart/range-control.js';
import { scaleControl } from './chart/scale-control.js';
import { typeControl } from './chart/type-control.js';
import { viewControl } from './chart/view-control.js';
import { zoneControl } from './chart/zone-control.js';
import { compareTool } from './chart/compare-tool.js';
import { countdownTool } from './chart/countdown-tool.js';
import { crosshairTool } from './chart/crosshair-tool.js';
import { eventTool } from './chart/event-tool.js';
import { indicatorTool } from './chart/indicator-tool.js';
import { latestTool } from './chart/latest-tool.js';
import { legendTool } from './chart/legend-tool.js';
import { lineTool } from './chart/line-tool.js';
import { logTool } from './chart/log-tool.js';
import { rangeTool } from './chart/range-tool.js';
import { sessionTool } from './chart/session-tool.js';

/** @import { ChartContext, ChartParts, ChartServices, ChartTool } from './chart-session.js' */

/**
 * @typedef {object} ControlledView
 * @property {() => ChartContext | undefined} current the chart of the moment
 * @property {(tool: ChartTool) => () => void} use puts a tool to work on that chart and on each that takes its place
 *
 * @typedef {ChartServices & ChartParts & ControlledView} ChartControlContext what a control of the toolbar works with
 *
 * @typedef {(context: ChartControlContext) => () => void} ChartControl lives as long as the view; what it returns ends it
 */

/** @type {readonly ChartControl[]} */
export const CHART_CONTROLS = [
  intervalControl,
  typeControl,
  compareControl,
  indicatorControl,
  drawingsControl,
  linesControl,
  exportControl,
  rangeControl,
  goToDateControl,
  zoneControl,
  scaleControl,
  viewControl,
  keyControl,
];

/** @type {readonly ChartTool[]} */
export const CHART_TOOLS = [
  crosshairTool,
  legendTool,
  latestTool,
  rangeTool,
  logTool,
  countdownTool,
  lineTool,
  sessionTool,
  eventTool,
  compareTool,
  indicatorTool,
];
