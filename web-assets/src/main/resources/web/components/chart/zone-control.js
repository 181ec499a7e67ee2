import { need, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { cityOf, timeZoneOf, utcOffset } from '../../format/time-zones.js';
import { COMMON_ZONES } from '../../format/zone-lists.js';
import { Menu } from '../menu.js';
import { onDemand } from '../on-demand.js';

/** @import { ChartControl } from '../chart-tools.js' */

const picker = onDemand(() => import('../zone-picker.js'));

/** In which zone the times of the chart are written. @type {ChartControl} */
export function zoneControl({ root, choice, asset, clock }) {
  const button = need(root, '[data-zone-menu]');
  const item = (/** @type {string} */ setting, /** @type {string} */ label) => ({
    label,
    note: utcOffset(timeZoneOf(setting, asset), clock.now),
    checked: setting === choice.settings.zone,
    act: () => choice.set({ zone: setting }),
  });
  const more = async () => {
    const { openZonePicker } = await picker();
    const { zone } = choice.settings;
    openZonePicker({ setting: zone, choose: (/** @type {string} */ wanted) => choice.set({ zone: wanted }) }, clock.now);
  };
  const menu = new Menu(button, text('chart.zone'), () => {
    const { zone } = choice.settings;
    const named = new Set(COMMON_ZONES);
    if (zone !== '' && zone !== 'exchange' && zone !== 'UTC') {
      named.add(zone);
    }
    return [
      item('', text('chart.zoneOwn')),
      item('exchange', text('chart.zoneExchange')),
      item('UTC', 'UTC'),
      ...[...named].map((name) => item(name, cityOf(name))),
      { label: text('chart.zoneMore'), act: () => void more() },
    ];
  });
  const write = () => {
    const zone = timeZoneOf(choice.settings.zone, asset);
    const offset = utcOffset(zone, clock.now);
    setText(button, offset);
    button.setAttribute('aria-label', text('chart.zoneIs', { zone: zone ? cityOf(zone) : text('chart.zoneOwn'), offset }));
  };
  const stop = choice.onChange(write);
  write();
  return () => {
    stop();
    menu.close();
  };
}
