import { need } from '../../kernel/dom.js';
import { CHART_RANGES } from '../../kernel/chart-settings.js';
import { intervalOfRange } from '../../kernel/chart-ranges.js';
import { AfterFrame } from '../after-frame.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** One day, five days … all: each in the bars in which it shows best. @type {ChartControl} */
export function rangeControl({ root, choice }) {
  const group = need(root, '[data-ranges]');
  const buttons = /** @type {HTMLElement[]} */ ([...group.querySelectorAll('[data-range]')]);
  const answered = new AfterFrame();
  const show = (/** @type {string} */ range) =>
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.range === range)));
  const write = () => show(choice.settings.range);
  const click = (/** @type {MouseEvent} */ event) => {
    const name = /** @type {Element} */ (event.target).closest('[data-range]')?.getAttribute('data-range');
    const range = CHART_RANGES.find((one) => one === name);
    if (range) {
      show(range);
      answered.run(() => choice.set({ range, interval: intervalOfRange(range, choice.offer.intervals) }));
    }
  };
  group.addEventListener('click', click);
  const stop = choice.onChange(write);
  write();
  return () => {
    group.removeEventListener('click', click);
    stop();
    answered.close();
  };
}
