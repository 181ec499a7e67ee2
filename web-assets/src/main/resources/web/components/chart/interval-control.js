import { need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { AfterFrame } from '../after-frame.js';
import { Menu } from '../menu.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** The lengths of a bar: links side by side, on a phone a menu. @type {ChartControl} */
export function intervalControl({ root, choice }) {
  const links = need(root, '[data-intervals]');
  const button = need(root, '[data-interval-menu]');
  const anchors = /** @type {NodeListOf<HTMLAnchorElement>} */ (links.querySelectorAll('a'));
  const answered = new AfterFrame();
  const show = (/** @type {string} */ interval) => {
    button.textContent = interval;
    button.setAttribute('aria-label', `${text('chart.interval')}: ${interval}`);
    anchors.forEach((link) => link.setAttribute('aria-current', String(link.dataset.interval === interval)));
  };
  const choose = (/** @type {string} */ interval) => {
    show(interval);
    answered.run(() => choice.set({ interval, range: '' }));
  };
  const menu = new Menu(button, text('chart.interval'), () =>
    choice.offer.intervals.map((interval) => ({
      label: text(`interval.${interval}`),
      note: interval,
      checked: interval === choice.settings.interval,
      act: () => choose(interval),
    })),
  );
  const write = () => {
    show(choice.settings.interval);
    anchors.forEach((link) => link.setAttribute('href', choice.addressOf({ interval: link.dataset.interval ?? '', range: '' })));
  };
  const click = (/** @type {MouseEvent} */ event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (link?.dataset.interval && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      choose(link.dataset.interval);
    }
  };
  links.addEventListener('click', click);
  const stop = choice.onChange(write);
  write();
  return () => {
    links.removeEventListener('click', click);
    stop();
    answered.close();
    menu.close();
  };
}
