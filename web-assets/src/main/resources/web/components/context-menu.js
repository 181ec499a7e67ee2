import { el, icon } from '../kernel/dom.js';
import { itemFor } from './menu-keys.js';

/**
 * @typedef {object} MenuItem
 * @property {string} name
 * @property {() => void} act
 * @property {string} [icon]
 * @property {boolean} [checked] one of several of which one holds
 * @property {string} [disabled] why it cannot be done now
 *
 * @typedef {MenuItem | 'line'} MenuEntry
 */

const GAP = 4;

/**
 * A menu over the page, as the WAI-ARIA pattern has it: arrows move, Enter acts, Escape or a press elsewhere closes, and
 * the focus goes back to where it was. On a phone it is a sheet at the bottom.
 */
export class ContextMenu {
  #menu = el('div', { class: 'menu', role: 'menu', popover: 'manual', tabindex: '-1' });
  /** @type {HTMLElement | null} */
  #opener = null;
  /** @type {AbortController | undefined} */
  #watch;

  /** @param {HTMLElement} host of the page's landmarks; where it stands there is not seen */
  constructor(host) {
    host.append(this.#menu);
    this.#menu.addEventListener('keydown', (event) => this.#key(event));
    this.#menu.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  get isOpen() {
    return this.#menu.matches(':popover-open');
  }

  /**
   * @param {string} label
   * @param {MenuEntry[]} entries
   * @param {{opener: HTMLElement, at?: {x: number, y: number}}} place at a point, else below its opener
   */
  open(label, entries, { opener, at }) {
    this.close();
    this.#opener = opener;
    opener.setAttribute('aria-expanded', 'true');
    this.#menu.setAttribute('aria-label', label);
    this.#menu.replaceChildren(...entries.map((entry) => this.#element(entry)));
    this.#menu.showPopover();
    this.#placeAt(at ?? this.#below(opener));
    const [first] = this.#items;
    if (first) {
      // A menu that scrolls must have something that can be reached by Tab, or a keyboard could not scroll it.
      first.tabIndex = 0;
      first.focus();
    }
    this.#watchOutside();
  }

  close() {
    if (!this.isOpen) {
      return;
    }
    this.#watch?.abort();
    const hadFocus = this.#menu.contains(document.activeElement);
    this.#menu.hidePopover();
    this.#opener?.setAttribute('aria-expanded', 'false');
    if (hadFocus) {
      this.#opener?.focus({ preventScroll: true });
    }
  }

  get #items() {
    return /** @type {HTMLElement[]} */ ([...this.#menu.querySelectorAll('[role^="menuitem"]')]);
  }

  /** @param {MenuEntry} entry */
  #element(entry) {
    if (entry === 'line') {
      return el('div', { class: 'menu-line', role: 'separator' });
    }
    const role = entry.checked === undefined ? 'menuitem' : 'menuitemradio';
    const item = el('div', { class: 'menu-item', role, tabindex: '-1' }, el('span', { class: 'menu-icon' }), el('span', {}, entry.name));
    if (entry.checked !== undefined) {
      item.setAttribute('aria-checked', String(entry.checked));
    }
    const sign = entry.checked ? 'check' : entry.icon;
    if (sign) {
      item.firstElementChild?.append(icon(sign));
    }
    if (entry.disabled) {
      item.setAttribute('aria-disabled', 'true');
      item.append(el('span', { class: 'menu-reason' }, entry.disabled));
    } else {
      item.addEventListener('click', () => {
        this.close();
        entry.act();
      });
    }
    return item;
  }

  /** Where their edges are in line at the side where reading begins. @param {HTMLElement} opener */
  #below(opener) {
    const { left, right, bottom } = opener.getBoundingClientRect();
    const fromRight = getComputedStyle(opener).direction === 'rtl';
    return { x: fromRight ? right - this.#menu.offsetWidth : left, y: bottom + GAP };
  }

  /** @param {{x: number, y: number}} point */
  #placeAt({ x, y }) {
    const { offsetWidth: width, offsetHeight: height } = this.#menu;
    const left = Math.max(GAP, Math.min(x, innerWidth - width - GAP));
    const top = Math.max(GAP, Math.min(y, innerHeight - height - GAP));
    this.#menu.style.setProperty('--left', `${left}px`);
    this.#menu.style.setProperty('--top', `${top}px`);
  }

  #watchOutside() {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const closeOutside = (/** @type {Event} */ event) => {
      if (!this.#menu.contains(/** @type {Node} */ (event.target))) {
        this.close();
      }
    };
    document.addEventListener('pointerdown', closeOutside, { signal, capture: true });
    document.addEventListener('wheel', closeOutside, { signal, passive: true });
    addEventListener('blur', () => this.close(), { signal });
    // On a phone the height changes whenever the browser's own bars come and go.
    const width = innerWidth;
    addEventListener('resize', () => innerWidth !== width && this.close(), { signal });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const next = itemFor(event, this.#items);
    if (next) {
      next.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#items.find((item) => item === document.activeElement)?.click();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
