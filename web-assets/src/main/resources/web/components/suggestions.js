import { el } from '../kernel/dom.js';
import { searchAssets } from '../kernel/asset-search.js';
import { ActiveOption, stepOf } from './active-option.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */

const MOST = 8;

/**
 * A text field that suggests assets of the whole catalogue while somebody types: a combobox with a list, as the WAI-ARIA
 * pattern has it.
 */
export class Suggestions {
  #input;
  #list = el('ul', { class: 'suggestions', role: 'listbox', popover: 'manual', id: 'watch-suggestions' });
  #catalogue;
  #options;
  /** @type {Asset[]} */
  #assets = [];
  #active;

  /**
   * @param {HTMLInputElement} input
   * @param {Catalogue} catalogue
   * @param {{label: string, mark: (asset: Asset) => string, onChoose: (asset: Asset) => void, onNone: (typed: string) => void}} options
   *   `mark` says a word beside an asset, or nothing
   */
  constructor(input, catalogue, options) {
    this.#input = input;
    this.#active = new ActiveOption(input);
    this.#catalogue = catalogue;
    this.#options = options;
    input.after(this.#list);
    this.#list.setAttribute('aria-label', options.label);
    const role = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id };
    Object.entries(role).forEach(([name, value]) => input.setAttribute(name, value));
    input.addEventListener('input', () => this.#suggest());
    input.addEventListener('focus', () => this.#suggest());
    input.addEventListener('click', () => this.#suggest());
    input.addEventListener('blur', () => this.#close());
    input.addEventListener('keydown', (event) => this.#key(event));
    // The field keeps the focus, else the list is gone before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#clicked(/** @type {Element} */ (event.target)));
    const follow = () => this.#isOpen && this.#place();
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    addEventListener('resize', follow);
    if (document.activeElement === input) {
      this.#suggest();
    }
  }

  get #isOpen() {
    return this.#list.matches(':popover-open');
  }

  get #rows() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  #suggest() {
    const typed = this.#input.value;
    this.#assets = searchAssets(this.#catalogue.all(), typed, MOST);
    this.#list.replaceChildren(...this.#assets.map((asset, index) => this.#option(asset, index)));
    if (this.#assets.length === 0) {
      this.#close();
    } else if (!this.#isOpen) {
      this.#open();
    }
    this.#active.among(this.#rows, typed.trim() && this.#assets.length ? 0 : -1);
  }

  /** @param {Asset} asset @param {number} index */
  #option(asset, index) {
    return el(
      'li',
      { class: 'suggestion', role: 'option', id: `watch-suggestion-${index}`, 'aria-selected': 'false' },
      el('strong', {}, asset.symbol),
      el('span', { class: 'muted' }, asset.name),
      el('span', { class: 'suggestion-mark' }, this.#options.mark(asset)),
    );
  }

  #open() {
    this.#list.showPopover();
    this.#place();
    this.#input.setAttribute('aria-expanded', 'true');
  }

  /** Below its field, wherever that is now. */
  #place() {
    const box = this.#input.getBoundingClientRect();
    this.#list.style.setProperty('--top', `${box.bottom + 4}px`);
    this.#list.style.setProperty('--width', `${box.width}px`);
    const fromRight = getComputedStyle(this.#input).direction === 'rtl';
    const left = fromRight ? box.right - this.#list.offsetWidth : box.left;
    this.#list.style.setProperty('--left', `${left}px`);
  }

  #close() {
    if (this.#isOpen) {
      this.#list.hidePopover();
    }
    this.#active.clear();
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = stepOf(event);
    if (event.isComposing) {
      return;
    }
    if (step && this.#assets.length > 0) {
      event.preventDefault();
      if (!this.#isOpen) {
        this.#open();
      }
      this.#active.move(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter(this.#assetOf(this.#active.option));
    } else if (event.key === 'Escape' && this.#isOpen) {
      event.stopPropagation();
      this.#close();
    }
  }

  /** @param {Element} target */
  #clicked(target) {
    this.#choose(this.#assetOf(this.#rows.find((option) => option.contains(target))));
  }

  /** @param {HTMLElement | undefined} option */
  #assetOf(option) {
    return option && this.#assets[this.#rows.indexOf(option)];
  }

  /** @param {Asset | undefined} asset */
  #choose(asset) {
    if (asset) {
      this.#input.value = '';
      this.#close();
      this.#options.onChoose(asset);
    }
  }

  /** Where Escape closed the list there is one to choose still: it comes back. @param {Asset | undefined} asset the active one */
  #enter(asset) {
    const typed = this.#input.value.trim();
    if (asset) {
      this.#choose(asset);
    } else if (this.#assets.length > 0) {
      this.#suggest();
    } else if (typed) {
      this.#options.onNone(typed);
    }
  }
}
