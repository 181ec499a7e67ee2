import { need, needField, setText } from '../kernel/dom.js';
import { isSpelled } from '../kernel/spelling.js';
import { ActiveOption, stepOf } from './active-option.js';

/** Finds an asset by symbol or name and opens its chart, and runs commands. */
export class Search {
  #root = need(document, '[data-search]');
  #input = /** @type {HTMLInputElement} */ (needField(this.#root, 'input'));
  #popup = needField(this.#root, 'popup');
  #list = needField(this.#root, 'results');
  #none = needField(this.#root, 'none');
  #found = needField(this.#root, 'found');
  #options = /** @type {HTMLElement[]} */ ([...this.#list.children]);
  #active = new ActiveOption(this.#input);
  /** @type {EventTarget | null} where the focus was before it came here */
  #before = null;

  constructor() {
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('focusin', ({ relatedTarget }) => this.#enter(relatedTarget));
    this.#input.addEventListener('click', () => this.#popup.hidden && this.#filter());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#root.addEventListener('focusout', () => this.#hide());
    // The input must keep the focus, else the list is gone before the click arrives.
    this.#popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#run(/** @type {Element} */ (event.target).closest('[role="option"]')));
    if (document.activeElement === this.#input) {
      this.#filter();
    }
  }

  /** @param {EventTarget | null} before */
  #enter(before) {
    this.#before = before;
    this.#filter();
  }

  #filter() {
    const typed = this.#input.value;
    for (const option of this.#options) {
      const { asset = '', name = '', market = '', command } = option.dataset;
      // In the reader's words and in English, as the symbols are. Commands are for who asks for them.
      const said = [`${asset} ${name}`, asset, name, market, command ?? '', option.textContent ?? ''];
      option.hidden = (command !== undefined && typed.trim() === '') || !isSpelled(typed, said);
    }
    const shown = this.#options.filter((option) => !option.hidden);
    this.#popup.hidden = false;
    this.#list.hidden = shown.length === 0;
    this.#active.among(shown, typed.trim() && shown.length ? 0 : -1);
    this.#sayNone(shown.length === 0 ? typed.trim() : '');
    this.#input.setAttribute('aria-expanded', String(shown.length > 0));
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
    const step = stepOf(event);
    if (event.isComposing) {
      return;
    }
    if (step) {
      event.preventDefault();
      this.#move(step);
    } else if (event.key === 'Enter') {
      this.#run(this.#active.option);
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
    this.#active.move(step);
  }

  /** Escape empties it first, then closes it; the focus goes back to where it came from, so that keys mean the page again. */
  #leave() {
    if (this.#input.value) {
      this.#input.value = '';
      this.#filter();
      return;
    }
    const before = this.#before;
    this.#hide();
    if (before instanceof HTMLElement && before.isConnected) {
      before.focus();
    } else {
      this.#input.blur();
    }
  }

  #hide() {
    this.#popup.hidden = true;
    this.#active.clear();
    setText(this.#found, '');
    this.#input.setAttribute('aria-expanded', 'false');
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
