import { el, icon } from '../kernel/dom.js';
import { addTexts, text } from '../format/texts.js';
import { loadTextFile } from '../api/texts-file.js';
import { capsOf, keysOf } from './keys-table.js';
import { loadStyle } from './style-sheet.js';

/** With its words and its styles, which no page has before somebody asks. */
export async function keysSheet() {
  const words = new URL(`../texts/keys/${document.documentElement.lang}.json`, import.meta.url);
  const [texts] = await Promise.all([loadTextFile(words.href), loadStyle('keys')]);
  addTexts(texts);
  return new KeysSheet();
}

/** Shows what the keyboard does on this page. Escape, the button and a press beside it close it. */
class KeysSheet {
  #dialog;

  constructor() {
    const close = el('button', { type: 'button', class: 'icon-button', 'aria-label': text('keys.close'), title: text('keys.close') }, icon('close'));
    const head = el('div', { class: 'keys-head' }, el('h2', { id: 'keys-title' }, text('keys.title')), close);
    const groups = el('div', { class: 'keys-groups' }, ...keysOf(document.body.dataset.place).map(groupOf));
    this.#dialog = el('dialog', { class: 'keys', 'aria-labelledby': 'keys-title', 'data-keys-sheet': '' }, head, groups);
    close.addEventListener('click', () => this.#dialog.close());
    // The sheet fills the dialog, so what is pressed of the dialog itself lies beside it.
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
    document.body.append(this.#dialog);
  }

  /** A second wish for it is none. */
  open() {
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }
}

/** @param {import('./keys-table.js').KeyGroup} group */
function groupOf({ title, rows }) {
  const list = el('dl', {}, ...rows.map(({ keys, does }) => el('div', { class: 'keys-row' }, el('dt', {}, ...wordsOf(keys)), el('dd', {}, text(does)))));
  return el('section', { class: 'keys-group' }, el('h3', {}, text(title)), list);
}

/** @param {string[]} keys */
function wordsOf(keys) {
  return keys.flatMap((one, index) => (index === 0 ? [combinationOf(one)] : [el('span', { class: 'visually-hidden' }, text('keys.or')), combinationOf(one)]));
}

/** Keys that are held together stay in the order in which they are pressed, whichever way the page is read. @param {string} keys */
function combinationOf(keys) {
  const caps = capsOf(keys).map(({ cap, named }) => el('kbd', {}, named ? text(`keyNames.${cap}`) : cap));
  return el('span', { class: 'keys-held', dir: 'ltr' }, ...caps);
}
