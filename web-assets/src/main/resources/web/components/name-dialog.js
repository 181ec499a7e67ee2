import { el } from '../kernel/dom.js';
import { text } from '../format/texts.js';

/**
 * Asks for a name.
 *
 * @param {{title: string, value?: string, action: string, longest: number}} question
 * @returns {Promise<string | null>} what was typed without blanks around it, or null if the reader thought better of it
 */
export function askName({ title, value = '', action, longest }) {
  const input = el('input', { class: 'text-input', name: 'name', maxlength: String(longest), required: '', pattern: '.*\\S.*', autocomplete: 'off', 'aria-label': title });
  input.value = value;
  const cancel = el('button', { type: 'button', class: 'text-button' }, text('overview.cancel'));
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', {}, title),
    input,
    el('div', { class: 'dialog-actions' }, cancel, el('button', { type: 'submit', class: 'text-button primary', value: 'done' }, action)),
  );
  const dialog = el('dialog', { class: 'dialog', 'aria-label': title }, form);
  document.body.append(dialog);
  cancel.addEventListener('click', () => dialog.close());
  dialog.showModal();
  input.select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const name = input.value.trim();
      dialog.remove();
      resolve(dialog.returnValue === 'done' && name ? name : null);
    });
  });
}
