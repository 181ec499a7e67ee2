import { need } from '../../kernel/dom.js';

/** @import { ChartTool } from '../chart-session.js' */

/** Offers the way back to the newest bar while it is out of sight. @type {ChartTool} */
export function latestTool({ root, surface }) {
  const button = need(root, '[data-latest]');
  button.hidden = true;
  return surface.view.onChange(() => (button.hidden = surface.view.barsFromLatest <= 2));
}
