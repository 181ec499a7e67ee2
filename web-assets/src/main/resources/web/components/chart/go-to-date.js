import { intervalReaching } from '../../kernel/chart-ranges.js';
import { el, need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Popup } from '../popup.js';
import { toast } from '../toasts.js';

/** @import { ChartControl, ChartControlContext } from '../chart-tools.js' */

/** Shows the bars around a day that somebody chose. @type {ChartControl} */
export function goToDateControl(context) {
  let asked = 0;
  const input = el('input', { type: 'date', class: 'text-input', 'aria-label': text('chart.date'), required: '' });
  const go = el('button', { type: 'submit', class: 'tool-button primary' }, text('chart.go'));
  const form = el('form', { class: 'date-form', role: 'dialog', 'aria-label': text('chart.goToDate') }, input, go);
  const popup = new Popup(need(context.root, '[data-go-to-date]'), form, {
    kind: 'dialog',
    onOpen: () => {
      input.max = new Date(context.clock.now).toISOString().slice(0, 10);
      input.value ||= input.max;
      input.focus();
    },
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    popup.hide();
    const round = ++asked;
    void goTo(context, Date.parse(`${input.value}T00:00:00Z`) / 1000, () => round === asked);
  });
  return () => popup.close();
}

/** @param {ChartControlContext} context @param {number} time epoch seconds @param {() => boolean} isWanted whether no other day was chosen since */
async function goTo({ current, choice, clock }, time, isWanted) {
  const { interval } = choice.settings;
  const reaching = intervalReaching(clock.now / 1000 - time, interval, choice.offer.intervals);
  choice.set({ range: '', interval: reaching });
  if (reaching !== interval) {
    toast(text('chart.tooFarBack', { asked: interval, shown: reaching }));
  }
  const chart = current();
  const reached = await chart?.history.loadBackTo(time);
  if (chart && chart === current() && isWanted()) {
    const shown = chart.surface.view.showAround(time);
    if (reached && shown && chart.history.bars[0] === shown && shown.time > time) {
      toast(text('chart.beginsLater'));
    }
  }
}
