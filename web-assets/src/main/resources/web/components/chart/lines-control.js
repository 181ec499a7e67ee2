import { CHART_PARTS } from '../../kernel/chart-settings.js';
import { need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Menu } from '../menu.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** What of the chart is shown besides the prices. @type {ChartControl} */
export function linesControl({ root, preferences, current, asset }) {
  const menu = new Menu(need(root, '[data-lines-menu]'), text('chart.lines'), () =>
    CHART_PARTS.filter((part) => part !== 'volume' || current()?.surface.hasVolume)
      .filter((part) => part !== 'bid-ask' || !asset.fixing)
      .map((part) => ({
        label: text(`chartParts.${part}${isOf24Hours(part, asset) ? '-24h' : ''}`),
        checked: preferences.shows(part),
        many: true,
        act: () => preferences.show(part, !preferences.shows(part)),
      })),
  );
  return () => menu.close();
}

/**
 * Where a market never closes there is no close before: its day is the last 24 hours.
 *
 * @param {import('../../kernel/chart-settings.js').ChartPart} part
 * @param {import('../../kernel/types.js').Asset} asset
 */
function isOf24Hours(part, { weekly }) {
  return !weekly && (part === 'previous-close' || part === 'high-low');
}
