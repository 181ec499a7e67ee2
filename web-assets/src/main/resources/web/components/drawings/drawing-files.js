import { el } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { saveFile } from '../save-file.js';

/** @import { DrawingDesk } from './drawing-desk.js' */

/** Takes drawings along as a file, and brings them back. @param {DrawingDesk} desk */
export function fileButtons(desk) {
  const input = el('input', { type: 'file', accept: '.json,application/json', hidden: '', 'aria-label': text('drawings.import') });
  input.addEventListener('change', () => void read(input, desk));
  const save = button(text('drawings.export'), () => exportDrawings(desk));
  const load = button(text('drawings.import'), () => input.click());
  const clear = button(text('drawings.removeAll'), () => desk.removeAll());
  const update = () => [save, clear].forEach((one) => one.setAttribute('aria-disabled', String(desk.store.all.length === 0)));
  desk.store.on('changed', update);
  update();
  return el('div', { class: 'panel-files' }, save, load, clear, input);
}

/** @param {DrawingDesk} desk */
function exportDrawings({ store, context: { asset } }) {
  if (store.all.length > 0) {
    saveFile(new Blob([store.export()], { type: 'application/json' }), `${asset.symbol.replace('/', '-')}_drawings.json`);
  }
}

/** @param {HTMLInputElement} input @param {DrawingDesk} desk */
async function read(input, desk) {
  const file = input.files?.[0];
  if (file) {
    const json = await file.text();
    // The same file can be chosen once more only if it is forgotten.
    input.value = '';
    desk.import(json);
  }
}

/** @param {string} label @param {() => void} act */
function button(label, act) {
  const made = el('button', { type: 'button', class: 'tool-button' }, label);
  made.addEventListener('click', act);
  return made;
}
