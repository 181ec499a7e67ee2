import { el, icon } from '../kernel/dom.js';
import { itemFor } from './menu-keys.js';
import { Popup } from './popup.js';

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {() => void} act
 * @property {string} [icon]
 * @property {boolean} [checked] of a choice: whether it is the one, or on
 * @property {boolean} [many] whether others may be on beside it
 * @property {string} [refused] why it cannot be chosen now
 * @property {string} [note] what stands behind the label
 */

/** Choices that open at a button; the arrows move among them, as do their first letters. */
export class Menu {
  #items;
  #list;
  #popup;

  /** @param {HTMLElement} button @param {string} label @param {() => MenuItem[]} items asked for each time it opens */
  constructor(button, label, items) {
    this.#items = items;
    this.#list = el('div', { class: 'menu', role: 'menu', 'aria-label': label });
    this.#popup = new Popup(button, this.#list, { kind: 'menu', onOpen: () => this.#open() });
    this.#list.addEventListener('keydown', (event) => this.#key(event));
  }

  close() {
    this.#popup.close();
  }

  #open() {
    this.#fill();
    const rows = this.#rows;
    (rows.find((row) => row.getAttribute('aria-checked') === 'true') ?? rows[0])?.focus();
  }

  #fill() {
    const items = this.#items();
    // Labels stand below each other, also those of what cannot be checked.
    const room = items.some(({ checked }) => checked !== undefined);
    this.#list.replaceChildren(...items.map((item) => this.#row(item, room)));
  }

  get #rows() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  /** @param {MenuItem} item @param {boolean} room whether a place for the check is kept without one */
  #row(item, room) {
    const role = item.checked === undefined ? 'menuitem' : item.many ? 'menuitemcheckbox' : 'menuitemradio';
    const row = el('button', { type: 'button', class: 'menu-item', role, tabindex: '-1' });
    if (item.checked !== undefined) {
      row.setAttribute('aria-checked', String(item.checked));
    }
    if (room) {
      row.append(el('span', { class: 'menu-check', 'aria-hidden': 'true' }, ...(item.checked ? [icon('check')] : [])));
    }
    if (item.icon) {
      row.append(icon(item.icon));
    }
    row.append(el('span', { class: 'menu-label' }, item.label));
    const note = item.refused ?? item.note;
    if (note) {
      row.append(el('span', { class: 'menu-note' }, note));
    }
    row.setAttribute('aria-disabled', String(item.refused !== undefined));
    row.addEventListener('click', () => this.#choose(item, row));
    return row;
  }

  /** Of choices that stand side by side several may be made before the menu closes. @param {MenuItem} item @param {HTMLElement} row */
  #choose(item, row) {
    if (item.refused !== undefined) {
      return;
    }
    if (!item.many) {
      this.#popup.hide();
      item.act();
      return;
    }
    const place = this.#rows.indexOf(row);
    item.act();
    this.#fill();
    this.#rows[place]?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const item = itemFor(event, this.#rows);
    if (item) {
      event.preventDefault();
      item.focus();
    } else if (event.key === 'Tab') {
      // The focus goes on from the button; the menu must not stay over what it reaches.
      this.#popup.hide();
    }
  }
}
