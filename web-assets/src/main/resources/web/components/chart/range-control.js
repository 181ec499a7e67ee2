import { need } from '../../kernel/dom.js';
import { CHART_RANGES } from '../../kernel/chart-settings.js';
import { intervalOfRange } from '../../kernel/chart-ranges.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** One day, five days … all: each in the bars in which it shows best. @type {ChartControl} */
export function rangeControl({ root, choice }) {
  const group = need(root, '[data-ranges]');
  const buttons = /** @type {HTMLElement[]} */ ([...group.querySelectorAll('[data-range]')]);
  const write = () =>
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.range === choice.settings.range)));
  const click = (/** @type {MouseEvent} */ event) => {
    const name = /** @type {Element} */ (event.target).closest('[data-range]')?.getAttribute('data-range');
    const range = CHART_RANGES.find((one) => one === name);
    if (range) {
      choice.set({ range, interval: intervalOfRange(range, choice.offer.intervals) });
    }
  };
  group.addEventListener('click', click);
  const stop = choice.onChange(write);
  write();
  return () => {
    group.removeEventListener('click', click);
    stop();
  };
}
