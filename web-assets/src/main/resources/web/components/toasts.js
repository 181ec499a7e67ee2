import { el, need } from '../kernel/dom.js';

const SHOWN = 6_000;

/**
 * Says something for a few seconds, with something to do about it.
 *
 * @param {string} text
 * @param {{name: string, act: () => void}} [action]
 */
export function toast(text, action) {
  const note = el('div', { class: 'toast' }, el('span', {}, text));
  const timer = setTimeout(() => note.remove(), SHOWN);
  if (action) {
    const button = el('button', { type: 'button', class: 'toast-action' }, action.name);
    button.addEventListener('click', () => {
      clearTimeout(timer);
      note.remove();
      action.act();
    });
    note.append(button);
  }
  need(document, '[data-toasts]').replaceChildren(note);
}
