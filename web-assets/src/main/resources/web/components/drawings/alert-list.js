import { el, icon } from '../../kernel/dom.js';
import { alertTitle } from '../../format/alert-texts.js';
import { lineName } from '../../format/line-name.js';
import { formatPrice } from '../../format/number-format.js';
import { text } from '../../format/texts.js';
import { timeZoneOf } from '../../format/time-zones.js';
import { canNotify, mayNotify } from '../notices.js';

/** @import { AlertLine } from '../../kernel/alert-line.js' */
/** @import { AlertData } from '../../kernel/types.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** The alert lines of an asset, and a form that sets one. @param {DrawingDesk} desk */
export function alertSection(desk) {
  const rows = el('ul', { class: 'panel-list' });
  const empty = el('p', { class: 'popup-note' }, text('alerts.none'));
  const fill = () => {
    const focused = [...rows.children].findIndex((row) => row.contains(document.activeElement));
    rows.replaceChildren(...desk.alerts.all.map((line) => alertRow(line, desk)), ...desk.alerts.others.map((alert) => ruleRow(alert, desk)));
    empty.hidden = rows.children.length > 0;
    if (focused >= 0) {
      /** @type {HTMLElement | null} */ (rows.children[Math.min(focused, rows.children.length - 1)]?.querySelector('input') ?? element.querySelector('.panel-add input'))?.focus();
    }
  };
  const heading = el('h2', { class: 'panel-title' }, text('alerts.alerts'));
  const note = el('p', { class: 'popup-note' }, text(desk.alerts.served ? 'alerts.byServer' : 'alerts.whileOpen'));
  const element = el('section', { class: 'panel-section' }, heading, rows, empty, adder(desk), note, permission());
  const stop = desk.alerts.on('changed', fill);
  fill();
  return { element, close: stop };
}

/** Its price can be written anew, which arms it again. @param {AlertLine} line @param {DrawingDesk} desk */
function alertRow(line, desk) {
  const { asset, choice, clock } = desk.context;
  const price = formatPrice(line.price, asset);
  const input = el('input', { type: 'number', class: 'text-input', step: 'any', required: '', value: String(line.price), 'aria-label': text('alerts.priceOf', { price }) });
  input.addEventListener('change', () => input.reportValidity() && desk.alerts.move(line.id, input.valueAsNumber));
  const state = el('span', { class: `alert-state ${line.fired === null ? 'waiting' : 'fired'}` }, line.fired === null ? text('alerts.waiting') : alertTitle(line, timeZoneOf(choice.settings.zone, asset), clock.now));
  const remove = el('button', { type: 'button', class: 'icon-button', 'aria-label': text('alerts.removeAt', { price }), title: text('alerts.remove') }, icon('close'));
  remove.addEventListener('click', () => desk.removeAlert(line.id));
  const parts = [el('span', { class: 'panel-icon' }, icon('bell')), input, state];
  if (line.fired !== null) {
    const again = el('button', { type: 'button', class: 'tool-button' }, text('alerts.again'));
    again.addEventListener('click', () => desk.alerts.move(line.id, line.price));
    parts.push(again);
  }
  return el('li', { class: 'alert-row' }, ...parts, remove);
}

/** One that compares indicators, as programs make them: read here, and taken away. @param {AlertData} alert @param {DrawingDesk} desk */
function ruleRow({ id, source, when, target, interval, armed }, desk) {
  const rule = text(`alerts.${when}`, { source: `${lineName(source)} (${interval})`, target: typeof target === 'number' ? String(target) : lineName(target) });
  const label = text('alerts.removeAt', { price: rule });
  const remove = el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: text('alerts.remove') }, icon('close'));
  remove.addEventListener('click', () => desk.removeAlert(id));
  const state = el('span', { class: `alert-state ${armed ? 'waiting' : 'fired'}` }, text(armed ? 'alerts.waiting' : 'alerts.rests'));
  return el('li', { class: 'alert-row' }, el('span', { class: 'panel-icon' }, icon('bell')), el('span', { class: 'alert-rule' }, rule), state, remove);
}

/** @param {DrawingDesk} desk */
function adder(desk) {
  const label = text('alerts.price');
  const input = el('input', { type: 'number', class: 'text-input', step: 'any', required: '', 'aria-label': label, placeholder: label });
  const add = el('button', { type: 'submit', class: 'tool-button primary' }, text('alerts.set'));
  const form = el('form', { class: 'panel-add' }, input, add);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    desk.setAlert(input.valueAsNumber);
    input.value = '';
  });
  return form;
}

/** Asked for only when somebody wants it: a page that asks by itself is refused. */
function permission() {
  const allow = el('button', { type: 'button', class: 'tool-button' }, text('alerts.allow'));
  allow.hidden = !mayNotify() || canNotify();
  allow.addEventListener('click', async () => (allow.hidden = (await Notification.requestPermission()) !== 'default'));
  return allow;
}
