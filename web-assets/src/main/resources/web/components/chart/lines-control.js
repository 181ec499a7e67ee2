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
        label: text(`chartParts.${part}`),
        checked: preferences.shows(part),
        many: true,
        act: () => preferences.show(part, !preferences.shows(part)),
      })),
  );
  return () => menu.close();
}
