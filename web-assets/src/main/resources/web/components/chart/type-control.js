import { icon, need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Menu } from '../menu.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** Candles, bars, a line and the other types, each by its icon. @type {ChartControl} */
export function typeControl({ root, choice }) {
  const button = need(root, '[data-type-menu]');
  const menu = new Menu(button, text('chart.type'), () =>
    choice.offer.types.map((type) => ({
      label: text(`chartTypes.${type}`),
      icon: `chart/type-${type}`,
      checked: type === choice.settings.type,
      act: () => choice.set({ type }),
    })),
  );
  const write = () => {
    const { type } = choice.settings;
    const label = text('chart.typeIs', { type: text(`chartTypes.${type}`) });
    button.replaceChildren(icon(`chart/type-${type}`));
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  const stop = choice.onChange(write);
  write();
  return () => {
    stop();
    menu.close();
  };
}
