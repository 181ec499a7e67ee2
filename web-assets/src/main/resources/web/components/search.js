import { need, needField, setText } from '../kernel/dom.js';
import { isSpelled } from '../kernel/spelling.js';

/** Finds an asset by symbol or name and opens its chart, and runs commands. `/` or Ctrl+K brings it up from everywhere. */
export class Search {
  #root = need(document, '[data-search]');
  #input = /** @type {HTMLInputElement} */ (needField(this.#root, 'input'));
  #popup = needField(this.#root, 'popup');
  #list = needField(this.#root, 'results');
  #none = needField(this.#root, 'none');
  #found = needField(this.#root, 'found');
  #options = /** @type {HTMLElement[]} */ ([...this.#list.children]);
  #active = -1;
  /** @type {Element | null} where the focus was before a key brought it here */
  #before = null;

  constructor() {
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('focus', () => this.#filter());
    this.#input.addEventListener('click', () => this.#popup.hidden && this.#filter());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#root.addEventListener('focusout', () => this.#hide());
    // The input must keep the focus, else the list is gone before the click arrives.
    this.#popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#run(/** @type {Element} */ (event.target).closest('[role="option"]')));
    document.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  get #shown() {
    return this.#options.filter((option) => !option.hidden);
  }

  #filter() {
    const typed = this.#input.value;
    for (const option of this.#options) {
      const { asset = '', name = '', market = '', command } = option.dataset;
      // In the reader's words and in English, as the symbols are. Commands are for who asks for them.
      const said = [`${asset} ${name}`, asset, name, market, command ?? '', option.textContent ?? ''];
      option.hidden = (command !== undefined && typed.trim() === '') || !isSpelled(typed, said);
    }
    const count = this.#shown.length;
    this.#activate(typed.trim() && count ? 0 : -1);
    this.#sayNone(count === 0 ? typed.trim() : '');
    this.#popup.hidden = false;
    this.#list.hidden = count === 0;
    this.#input.setAttribute('aria-expanded', String(count > 0));
  }

  /** @param {string} typed empty if something was found */
  #sayNone(typed) {
    const words = typed && (this.#none.dataset.words ?? '').replace('{typed}', typed);
    this.#none.hidden = !words;
    setText(this.#none, words);
    setText(this.#found, words);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      this.#run(this.#shown[this.#active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    }
  }

  /** @param {1 | -1} step opens the list where it is closed */
  #move(step) {
    if (this.#popup.hidden) {
      this.#filter();
    }
    const count = this.#shown.length;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#activate(count === 0 ? -1 : (from + step + count) % count);
  }

  /** @param {number} index among the shown ones */
  #activate(index) {
    this.#active = index;
    const chosen = this.#shown[index];
    for (const option of this.#options) {
      option.setAttribute('aria-selected', String(option === chosen));
    }
    if (chosen) {
      this.#input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  /** Escape empties it first, then closes it; the focus goes back to where a key took it from, and else stays. */
  #leave() {
    if (this.#input.value) {
      this.#input.value = '';
      this.#filter();
      return;
    }
    this.#hide();
    if (this.#before instanceof HTMLElement && this.#before.isConnected) {
      this.#before.focus();
    }
    this.#before = null;
  }

  #hide() {
    this.#popup.hidden = true;
    this.#activate(-1);
    setText(this.#found, '');
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** @param {KeyboardEvent} event */
  #shortcut(event) {
    const target = /** @type {Element} */ (event.target);
    const typing = target.closest?.('input, textarea, select, [contenteditable]');
    const wanted = (event.key === '/' && !typing && !event.ctrlKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (wanted && !event.altKey) {
      event.preventDefault();
      if (document.activeElement !== this.#input) {
        this.#before = document.activeElement === document.body ? null : document.activeElement;
      }
      this.#input.focus();
      this.#input.select();
    }
  }

  /** @param {Element | null | undefined} option */
  #run(option) {
    if (!(option instanceof HTMLElement)) {
      return;
    }
    const { href, press } = option.dataset;
    if (href) {
      location.assign(href);
    }
    this.#input.value = '';
    this.#hide();
    if (press) {
      /** @type {HTMLElement | null} */ (document.querySelector(press))?.click();
    }
  }
}
