import { need, needField } from '../kernel/dom.js';

/** Finds an asset by symbol or name and opens its chart. `/` or Ctrl+K brings it up from everywhere. */
export class Search {
  #root = need(document, '[data-search]');
  #input = /** @type {HTMLInputElement} */ (needField(this.#root, 'input'));
  #list = needField(this.#root, 'results');
  #options = /** @type {HTMLElement[]} */ ([...this.#list.children]);
  #active = -1;

  constructor() {
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('focus', () => this.#filter());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#root.addEventListener('focusout', () => this.#hide());
    // The input must keep the focus, else the list is gone before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => open(/** @type {Element} */ (event.target).closest('[data-href]')));
    document.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  get #shown() {
    return this.#options.filter((option) => !option.hidden);
  }

  #filter() {
    const wanted = this.#input.value.trim().toLowerCase().replace('/', '');
    for (const option of this.#options) {
      const { asset = '', name = '', market = '' } = option.dataset;
      // In the reader's words and in English, as the symbols are.
      const said = `${asset} ${name} ${market} ${option.lastElementChild?.textContent}`;
      option.hidden = !said.replaceAll('/', '').toLowerCase().includes(wanted);
    }
    this.#activate(wanted && this.#shown.length ? 0 : -1);
    this.#list.hidden = this.#shown.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const shown = this.#shown;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#activate((this.#active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter') {
      open(shown[this.#active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#input.value = '';
      this.#input.blur();
    }
  }

  /** @param {number} index among the shown ones */
  #activate(index) {
    this.#active = index;
    const chosen = this.#shown[index];
    for (const option of this.#options) {
      option.setAttribute('aria-selected', String(option === chosen));
    }
    this.#input.setAttribute('aria-activedescendant', chosen?.id ?? '');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #hide() {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** @param {KeyboardEvent} event */
  #shortcut(event) {
    const typing = event.target instanceof HTMLInputElement;
    const wanted = (event.key === '/' && !typing) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (wanted && !event.altKey) {
      event.preventDefault();
      this.#input.focus();
    }
  }
}

/** @param {Element | null | undefined} option */
function open(option) {
  const href = option instanceof HTMLElement ? option.dataset.href : undefined;
  if (href) {
    location.assign(href);
  }
}
