import { SCALE_MODES } from '../../kernel/chart-settings.js';
import { need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Menu } from '../menu.js';
import { hasPricesBelowZero } from './log-tool.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** How prices become heights: as they are, by their logarithm, in percent or indexed to 100. @type {ChartControl} */
export function scaleControl({ root, choice, current }) {
  const button = need(root, '[data-scale-menu]');
  const menu = new Menu(button, text('chart.scale'), () =>
    SCALE_MODES.map((scale) => ({
      label: text(`chartScales.${scale}`),
      checked: scale === choice.settings.scale,
      refused: scale === 'log' && hasPricesBelowZero(current()?.history.bars ?? []) ? text('chart.noLog') : undefined,
      act: () => choice.set({ scale }),
    })),
  );
  const write = () => {
    const scale = text(`chartScales.${choice.settings.scale}`);
    button.textContent = scale;
    button.setAttribute('aria-label', text('chart.scaleIs', { scale }));
  };
  const stop = choice.onChange(write);
  write();
  return () => {
    stop();
    menu.close();
  };
}
