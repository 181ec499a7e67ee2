import { el } from '../../kernel/dom.js';
import { isIntraday } from '../../kernel/interval.js';
import { text } from '../../format/texts.js';
import { timeZoneOf } from '../../format/time-zones.js';
import { fromInput, toInput } from '../../format/zoned-input.js';
import { stylePicker } from './style-picker.js';

/** @import { Anchor, Drawing } from '../../kernel/drawing.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** A browser lets years have six digits. */
const LATEST = '9999-12-31T23:59';

/**
 * The exact times, prices and looks of a drawing.
 *
 * @param {DrawingDesk} desk
 * @param {Drawing} drawing
 * @param {() => void} done called when the form has nothing more to do
 */
export function drawingForm(desk, drawing, done) {
  const zone = zoneOf(desk);
  const points = drawing.anchors.map((anchor, index) => pointFields(anchor, index, drawing, zone));
  let style = { colour: drawing.colour, width: drawing.width };
  const look = el('div', { class: 'style-panel' });
  const fillLook = () => look.replaceChildren(...stylePicker(style, (chosen) => {
    const focused = document.activeElement?.getAttribute('aria-label') ?? '';
    style = { ...style, ...chosen };
    fillLook();
    /** @type {HTMLElement | null} */ (look.querySelector(`[aria-label="${CSS.escape(focused)}"]`))?.focus();
  }));
  fillLook();
  const cancel = el('button', { type: 'button', class: 'tool-button' }, text('drawings.cancel'));
  const save = el('button', { type: 'submit', class: 'tool-button primary' }, text('drawings.save'));
  const title = el('h2', { class: 'panel-title' }, text(`drawingKinds.${drawing.kind}`));
  const form = el('form', { class: 'drawing-form' }, title, ...points.map(({ fields }) => fields), look, el('div', { class: 'form-end' }, cancel, save));
  cancel.addEventListener('click', done);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (desk.keep({ ...drawing, ...style, anchors: points.map(({ read }) => read()) })) {
      desk.mode.set(style);
      desk.mode.select(drawing.id);
      done();
    }
  });
  return form;
}

/** Labels of the trading day are dates in no zone. @param {DrawingDesk} desk */
function zoneOf({ context: { choice, asset } }) {
  const { interval, zone } = choice.settings;
  return isIntraday(interval) ? timeZoneOf(zone, asset) : 'UTC';
}

/** @param {Anchor} anchor @param {number} index @param {Drawing} drawing @param {string | undefined} zone */
function pointFields(anchor, index, { kind, anchors }, zone) {
  const written = toInput(anchor.time, zone);
  const time = el('input', { type: 'datetime-local', class: 'text-input', value: written, required: '', step: 'any', max: LATEST, name: `time-${index}` });
  const price = el('input', { type: 'number', class: 'text-input', value: String(anchor.price), required: '', step: 'any', name: `price-${index}` });
  // A level line is everywhere at its price.
  const labels = kind === 'horizontal' ? [labelled('drawings.price', price)] : [labelled('drawings.time', time), labelled('drawings.price', price)];
  const legend = el('legend', {}, text('drawings.point', { number: index + 1 }));
  const fields = anchors.length === 1 ? el('div', { class: 'form-point' }, ...labels) : el('fieldset', { class: 'form-point' }, legend, ...labels);
  // What nobody touched keeps its seconds.
  const read = () => ({ time: time.value === written ? anchor.time : fromInput(time.value, zone), price: price.valueAsNumber });
  return { fields, read };
}

/** @param {string} key @param {HTMLElement} input */
function labelled(key, input) {
  return el('label', {}, el('span', {}, text(key)), input);
}
